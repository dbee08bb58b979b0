using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.TechDebt;

public sealed class CommentScannerTests
{
    [Theory]
    [InlineData("a.cs", "x(); // TODO a")]
    [InlineData("a.cs", "/// <summary>TODO a</summary>")]
    [InlineData("a.cs", "x(/* TODO a */);")]
    [InlineData("a.cs", "var c = '\"'; // TODO a")]
    [InlineData("a.cs", "var c = '\\''; // TODO a")]
    [InlineData("a.cs", "var s = @\"C:\\\"; // TODO a")]
    [InlineData("a.cs", "var s = $\"{Get(\"b\")}\"; // TODO a")]
    [InlineData("a.cs", "var s = $\"{{\"; // TODO a")]
    [InlineData("a.cs", "var s = \"\"\"a \" b\"\"\"; // TODO a")]
    [InlineData("a.c", "int x; /* TODO a */")]
    [InlineData("a.cpp", "auto n = 1'000; // TODO a")]
    [InlineData("a.java", "return; // TODO a")]
    [InlineData("a.ts", "const u = `http://${host}`; // TODO a")]
    [InlineData("a.tsx", "{/* TODO a */}")]
    [InlineData("a.go", "s := `\\` // TODO a")]
    [InlineData("a.rs", "fn f<'a>(x: &'a str) {} // TODO a")]
    [InlineData("a.rs", "/* a /* b */ TODO a */")]
    [InlineData("a.py", "x = 'it''s' # TODO a")]
    [InlineData("a.rb", "x = \"#{y}\" # TODO a")]
    [InlineData("a.sh", "echo \"${#x}\" # TODO a")]
    [InlineData("a.sh", "# don't forget: TODO a")]
    [InlineData("Dockerfile", "# TODO a")]
    [InlineData("a.yml", "key: don't # TODO a")]
    [InlineData("a.toml", "key = 'a' # TODO a")]
    [InlineData("a.sql", "select 'it''s' -- TODO a")]
    [InlineData("a.html", "<p>don't</p> <!-- TODO a -->")]
    [InlineData("a.csproj", "<!-- TODO a -->")]
    [InlineData("a.md", "text <!-- TODO a -->")]
    [InlineData("a.css", "a { } /* TODO a */")]
    [InlineData("a.scss", "a { b: c; } // TODO a")]
    [InlineData("a.ps1", "\"`\"\" # TODO a")]
    [InlineData("a.ps1", "<# TODO a #>")]
    [InlineData("a.bicep", "var x = '${y}' // TODO a")]
    [InlineData("a.lua", "x = 1 -- TODO a")]
    [InlineData("a.php", "$x = 1; # TODO a")]
    [InlineData("a.kt", "val s = \"${m[\"k\"]}\" // TODO a")]
    [InlineData("a.swift", "let s = \"\\(f(\"x\"))\" // TODO a")]
    [InlineData("a.fs", "let x = 1 (* TODO a *)")]
    [InlineData("a.vb", "Dim s = \"it's\" ' TODO a")]
    [InlineData("main.tf", "x = 1 # TODO a")]
    public void A_Marker_In_A_Comment_Is_Found(string path, string line)
    {
        Assert.Single(Scan.File(path, line));
    }

    [Theory]
    [InlineData("a.cs", "var s = \"// TODO a\";")]
    [InlineData("a.cs", "var s = \"\\\"// TODO a\";")]
    [InlineData("a.cs", "var s = @\"\\\"; var t = \"// TODO a\";")]
    [InlineData("a.cs", "var s = @\"a \"\"// TODO a\";")]
    [InlineData("a.cs", "var s = $\"{x} // TODO a\";")]
    [InlineData("a.cs", "var s = $\"{Get(\"// TODO a\")}\";")]
    [InlineData("a.cs", "var s = $@\"{x} \"\"// TODO a\";")]
    [InlineData("a.cs", "var s = \"\"\"\"x \"\"\" // TODO a\"\"\"\";")]
    [InlineData("a.cs", "var s = $$\"\"\"{{x}} \" // TODO a\"\"\";")]
    [InlineData("a.cs", "int TODO = 1;")]
    [InlineData("a.js", "const s = `${f({ a: '}' })} // TODO a`;")]
    [InlineData("a.js", "const s = '/* TODO a */';")]
    [InlineData("a.go", "s := `// TODO a`")]
    [InlineData("a.rs", "let s = r#\"a \" // TODO a\"#;")]
    [InlineData("a.py", "s = '# TODO a'")]
    [InlineData("a.py", "\"\"\"TODO a\"\"\"")]
    [InlineData("a.sh", "echo '# TODO a'")]
    [InlineData("a.sh", "echo a#TODO")]
    [InlineData("a.yml", "url: http://x/#TODO")]
    [InlineData("a.yml", "key: \"a # TODO b\"")]
    [InlineData("a.sql", "select '-- TODO a'")]
    [InlineData("a.ps1", "\"`\"# TODO a\"")]
    [InlineData("a.bicep", "var x = '// TODO ${y} // TODO'")]
    [InlineData("a.kt", "val s = \"${f(\"// TODO a\")}\"")]
    [InlineData("a.vb", "Dim s = \"' TODO a\"")]
    [InlineData("a.md", "# TODO a")]
    [InlineData("a.html", "<p>TODO // TODO</p>")]
    [InlineData("a.scss", "a { b: url(http://x/TODO); }")]
    [InlineData("a.txt", "// TODO a")]
    [InlineData("a.json", "{ \"a\": \"// TODO\" }")]
    [InlineData("TODO", "// TODO a")]
    public void A_Marker_Outside_Comments_Is_Not_Found(string path, string line)
    {
        Assert.Empty(Scan.File(path, line));
    }

    [Theory]
    [InlineData("a.cs", "/*\n TODO a\n*/ int TODO;", 2)]
    [InlineData("a.html", "<!--\nTODO a\n-->\nTODO", 2)]
    [InlineData("a.rs", "/* /*\n*/ TODO a\n*/\nTODO", 2)]
    public void A_Block_Comment_Spans_Lines(string path, string text, int line)
    {
        Assert.Equal(line, Assert.Single(Scan.File(path, text)).Line);
    }

    [Theory]
    [InlineData("a.cs", "var s = @\"\n// TODO a\n\";")]
    [InlineData("a.cs", "var s = \"\"\"\n// TODO a\n\"\"\";")]
    [InlineData("a.js", "const s = `\n// TODO a\n`;")]
    [InlineData("a.js", "const s = `${f(\n`// TODO a`)}\n// TODO b`;")]
    [InlineData("a.py", "s = '''\n# TODO a\n'''")]
    [InlineData("a.ps1", "$s = @'\n# TODO a\n'@")]
    public void A_String_That_Spans_Lines_Hides_Markers(string path, string text)
    {
        Assert.Empty(Scan.File(path, text));
    }

    [Fact]
    public void A_Stray_Quote_Ends_With_Its_Line()
    {
        Assert.Single(Scan.File("a.js", "const s = 'oops\n// TODO a"));
    }

    [Property]
    public void Text_In_A_String_Is_Never_A_Marker(NonNull<string> before, NonNull<string> after)
    {
        var content = Escaped(before.Get) + "// TODO # TODO /* TODO" + Escaped(after.Get);

        Assert.All(
            ["a.cs", "a.js", "a.go", "a.py", "a.java", "a.toml", "a.kt"],
            path => Assert.Empty(Scan.File(path, $"x = \"{content}\"")));
    }

    [Property]
    public void Nothing_Throws_And_Every_Marker_Is_On_Its_Line(NonNull<string> text, NonNull<string> more)
    {
        var source = $"{text.Get}\n$\"{{\"\"\"{more.Get}`${{'/* TODO {text.Get}\n*/ // <!-- {more.Get}";
        var lines = source.Split('\n');

        Assert.All(
            ["a.cs", "a.ts", "a.py", "a.rs", "a.swift", "a.lua", "a.html", "a.ps1", "a.rb", "a.sql", "a.fs", "a.yml", "a.cpp"],
            path => Assert.All(Scan.File(path, source), m => Assert.Contains(m.Tag, lines[m.Line - 1], StringComparison.Ordinal)));
    }

    private static string Escaped(string text) =>
        string.Concat(text.Where(c => c is not ('\n' or '\r' or '{')))
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
}
