namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>Which comment syntax a file has, by its name.</summary>
internal static class Languages
{
    private static readonly Dictionary<string, CommentSyntax> ByExtension = Map(
        (CommentSyntaxes.CFamily, "c cc cpp cxx h hh hpp hxx ino m mm cu glsl hlsl proto"),
        (CommentSyntaxes.CSharp, "cs csx"),
        (CommentSyntaxes.Razor, "razor cshtml"),
        (CommentSyntaxes.Java, "java scala sc groovy gradle"),
        (CommentSyntaxes.Script, "js jsx mjs cjs ts tsx mts cts jsonc json5"),
        (CommentSyntaxes.Component, "vue svelte astro"),
        (CommentSyntaxes.Dart, "dart"),
        (CommentSyntaxes.Go, "go"),
        (CommentSyntaxes.Rust, "rs"),
        (CommentSyntaxes.Swift, "swift"),
        (CommentSyntaxes.Kotlin, "kt kts"),
        (CommentSyntaxes.FSharp, "fs fsi fsx ml mli"),
        (CommentSyntaxes.Php, "php"),
        (CommentSyntaxes.Python, "py pyi pyw bzl star"),
        (CommentSyntaxes.Ruby, "rb rake gemspec ex exs cr"),
        (CommentSyntaxes.Shell, "sh bash zsh ksh fish mk r pl pm jl cmake dockerfile nix"),
        (CommentSyntaxes.PowerShell, "ps1 psm1 psd1"),
        (CommentSyntaxes.Yaml, "yml yaml"),
        (CommentSyntaxes.Toml, "toml"),
        (CommentSyntaxes.Ini, "ini cfg conf properties editorconfig env"),
        (CommentSyntaxes.Terraform, "tf tfvars hcl"),
        (CommentSyntaxes.Bicep, "bicep bicepparam"),
        (CommentSyntaxes.Sql, "sql"),
        (CommentSyntaxes.Lua, "lua"),
        (CommentSyntaxes.Haskell, "hs elm"),
        (CommentSyntaxes.VisualBasic, "vb vbs bas"),
        (CommentSyntaxes.Css, "css"),
        (CommentSyntaxes.Sass, "scss less"),
        (CommentSyntaxes.Markup, "html htm xhtml xml xaml axaml svg resx config md markdown"),
        (CommentSyntaxes.Markup, "csproj fsproj vbproj proj props targets nuspec slnx"));

    private static readonly Dictionary<string, CommentSyntax> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Dockerfile"] = CommentSyntaxes.Shell,
        ["Containerfile"] = CommentSyntaxes.Shell,
        ["Makefile"] = CommentSyntaxes.Shell,
        ["CMakeLists.txt"] = CommentSyntaxes.Shell,
        ["CODEOWNERS"] = CommentSyntaxes.Shell,
        ["Jenkinsfile"] = CommentSyntaxes.Java,
        ["Gemfile"] = CommentSyntaxes.Ruby,
        ["Rakefile"] = CommentSyntaxes.Ruby,
    };

    /// <summary>Null for a file whose comments we cannot tell from its text: it is not scanned.</summary>
    public static CommentSyntax? Of(string path) =>
        ByName.GetValueOrDefault(Path.GetFileName(path)) ?? ByExtension.GetValueOrDefault(Path.GetExtension(path).TrimStart('.'));

    private static Dictionary<string, CommentSyntax> Map(params ReadOnlySpan<(CommentSyntax Syntax, string Extensions)> rows)
    {
        var map = new Dictionary<string, CommentSyntax>(StringComparer.OrdinalIgnoreCase);
        foreach (var (syntax, extensions) in rows)
        {
            foreach (var extension in extensions.Split(' '))
            {
                map.Add(extension, syntax);
            }
        }

        return map;
    }
}
