using Automation.Core.Attributes;
using Automation.Testing.Git;
using FsCheck;
using FsCheck.Fluent;
using FileAttributes = Automation.Core.Attributes.FileAttributes;

namespace Automation.Core.Tests.Attributes;

/// <summary>Held against <c>git check-attr</c> on real files: what git says of an attribute is what is expected.</summary>
public sealed class GitAttributesTests : IDisposable
{
    private static readonly string[] Paths =
    [
        "a", "b", "a/a", "a/b", "b/a", "a/b/c", "a/a/a", "b/a/b/c", "a b", "c/d.min.js", "d.min.js", "c/[x]", "éé.md", "a/é.txt", "#a", "!a",
        "B", "9", "a/9z", "-", "]", "\\", "a*", "c/a/a", "x\ty", "a/ ", "\"a\"",
    ];

    private readonly GitRepositoryBuilder repository = new();

    public static TheoryData<string, string> Rules() => new()
    {
        { "a name is found in every folder", "a linguist-generated" },
        { "what matches a folder says nothing of its files", "/a linguist-generated" },
        { "a slash in the middle begins at the folder", "a/b linguist-generated" },
        { "a slash at the end matches no file", "a/ linguist-generated\nb/ linguist-generated" },
        { "a star stays in its folder", "a/* linguist-generated" },
        { "stars in a name", "*.min.* linguist-generated\n*a* linguist-vendored" },
        { "two stars at the end are everything below", "a/** linguist-generated" },
        { "two stars in front are every folder", "**/a linguist-generated\n/** linguist-vendored" },
        { "two stars between are any number of folders", "b/**/c linguist-generated\na/**/a linguist-vendored" },
        { "two stars beside others are a star", "a** linguist-generated\n?/**a linguist-vendored" },
        { "more stars are two", "a/*** linguist-generated\n***/c linguist-vendored" },
        { "a question mark is one character", "? linguist-generated\na/? linguist-vendored" },
        { "classes", "[a-c] linguist-generated\n[!a-c] linguist-vendored\n[^[:digit:]] linguist-documentation" },
        { "classes with brackets and escapes", "[]] linguist-generated\n[\\]x] linguist-vendored\n[[:digit:]a-] linguist-documentation" },
        { "classes that go wrong", "[a linguist-generated\n[[:none:]] linguist-vendored\n[[:] linguist-documentation" },
        { "a class holds no slash", "a[/]b linguist-generated\na[/b]b linguist-vendored" },
        { "escapes", "\\a linguist-generated\n\\#a linguist-vendored\n\\\\ linguist-documentation\na\\* linguist-generated" },
        { "an escape at the end", "a\\ linguist-generated\na/\\" },
        { "an escaped slash", "a\\/b linguist-generated" },
        { "quotes", "\"a b\" linguist-generated\n\"x\\ty\" linguist-vendored\n\"\\303\\251\\303\\251.md\" linguist-documentation" },
        { "quotes that are not closed", "\"a linguist-generated\n\"a\\\" linguist-vendored\n\"\\\"a\\\"\" linguist-documentation" },
        { "what is not ASCII", "éé.md linguist-generated\n*.txt linguist-vendored" },
        { "comments and blanks", "# a linguist-generated\n\n  a\tlinguist-vendored  \n\t#b linguist-vendored\r\nb linguist-generated\r\n" },
        { "a byte order mark", "\uFEFFa linguist-generated" },
        { "the last line wins", "a linguist-generated\na -linguist-generated\nb -linguist-generated\nb linguist-generated=yes" },
        { "the last of a line wins", "a linguist-generated -linguist-generated\nb -linguist-generated linguist-generated" },
        { "attributes by themselves", "* linguist-generated\na linguist-vendored\na !linguist-generated" },
        { "values", "a linguist-generated=true linguist-vendored=false linguist-documentation=\nb linguist-generated=1=2 -linguist-vendored=x" },
        { "names that are none", "a linguist-generated -\nb linguist-generated =x\n9 linguist-generated é\n- linguist-generated --x" },
        { "negation is left out", "* linguist-generated\n!a -linguist-generated\n\\!a linguist-vendored" },
        { "a line that is too long", $"a linguist-generated {new string('x', 2100)}\nb linguist-generated {new string('x', 1900)}" },
        { "a macro", "[attr]gen linguist-generated -linguist-vendored\na gen\nb -gen\n9 gen=x\nB !gen" },
        { "macros of macros", "[attr]one linguist-generated two\n[attr]two -linguist-generated linguist-vendored\na one\nb two" },
        { "a macro of itself", "[attr]one linguist-generated two\n[attr]two one\na two" },
        { "a macro's own come right after it", "[attr]gen linguist-generated\na -linguist-generated gen\nb gen -linguist-generated" },
        { "a later line beats a macro", "[attr]gen linguist-generated\n* gen\na -linguist-generated\nb !gen" },
        { "the last definition holds", "[attr]gen linguist-generated\na gen\n[attr]gen -linguist-generated" },
        { "a macro without a name", "[attr] linguist-generated\n[attr]-x linguist-generated\na -x" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Files_Have_The_Attributes_That_Git_Says(string words, string text)
    {
        Assert.NotEmpty(words);
        Compare(new Dictionary<string, string> { [""] = text });
    }

    [Fact]
    public void The_Nearest_Folder_Wins()
    {
        Compare(new Dictionary<string, string>
        {
            [""] = "* linguist-generated\n[attr]doc linguist-documentation\na/b linguist-vendored",
            ["a"] = "b -linguist-generated\n/a !linguist-generated\n[attr]doc -linguist-documentation\n* doc",
            ["a/b"] = "c linguist-generated=no\nb/c linguist-vendored",
            ["b"] = "a/** linguist-vendored\n[attr]other linguist-vendored\n* other",
        });
    }

    [Fact]
    public void Made_Patterns_Match_As_In_Git()
    {
        // Not two stars beside others: what git makes of them depends on what stands before them.
        var patterns = UpTo(6, Gen.Elements("a", "b", "c", "/", "/", "*", "**", "/**/", "?", "[ab]", "[!a]", "\\", "[", "]", "-", "."))
            .Select(string.Concat)
            .Where(pattern => Array.TrueForAll(
                pattern.Split('/'), name => !name.Contains("**", StringComparison.Ordinal) || name.Trim('*').Length == 0));
        foreach (var sample in UpTo(6, patterns).Sample(25))
        {
            Compare(new Dictionary<string, string>
            {
                [""] = string.Concat(sample.Select((pattern, i) => $"{pattern} {(i % 2 == 0 ? "" : "-")}linguist-generated\n")),
            });
        }
    }

    [Fact]
    public void Without_Files_Nothing_Is_Said() => Assert.Equal(new FileAttributes(), GitAttributes.None.Of("a/b"));

    [Fact]
    public void What_Is_Too_Much_To_Try_On_Every_File_Is_Left_Out()
    {
        var attributes = GitAttributes.Parse(new Dictionary<string, string>
        {
            ["a"] = "* linguist-vendored\n" + new string('#', GitAttributes.MaxLength),
            ["a/b"] = "* linguist-generated",
            [""] = "* linguist-documentation",
        });

        Assert.False(attributes.IsWhole);
        Assert.Equal(new FileAttributes(Generated: true, Vendored: null, Documentation: true), attributes.Of("a/b/c"));
    }

    [Fact]
    public void Classes_That_Are_Never_Closed_Cost_No_More_Than_Others()
    {
        var line = $"{new string('[', 2000)} linguist-generated\n";

        var attributes = GitAttributes.Parse(new Dictionary<string, string> { [""] = string.Concat(Enumerable.Repeat(line, 32)) });

        Assert.True(attributes.IsWhole);
        Assert.Equal(new FileAttributes(), attributes.Of("a"));
    }

    public void Dispose() => repository.Dispose();

    private static Gen<List<T>> UpTo<T>(int count, Gen<T> items) =>
        Gen.Choose(1, count).SelectMany(n => items.ListOf(n)).Select(list => list.ToList());

    private void Compare(Dictionary<string, string> files)
    {
        foreach (var (folder, text) in files)
        {
            repository.Write(Path.Combine(folder, ".gitattributes"), text);
        }

        var attributes = GitAttributes.Parse(files);
        foreach (var (path, expected) in AskGit())
        {
            var actual = attributes.Of(path);
            Assert.True(expected == actual, $"{path} is {actual}, but git says {expected}, by:\n{string.Join("\n\n", files.Values)}");
        }
    }

    private (string Path, FileAttributes Attributes)[] AskGit()
    {
        string[] names = ["linguist-generated", "linguist-vendored", "linguist-documentation"];
        var answers = repository.Run(["check-attr", "-z", .. names, "--", .. Paths]).Split('\0').Chunk(3).Where(a => a.Length == 3);
        return
        [
            .. answers.Chunk(names.Length).Select(a => (a[0][0], new FileAttributes(Value(a[0][2]), Value(a[1][2]), Value(a[2][2])))),
        ];
    }

    private static bool? Value(string said) => said switch
    {
        "unspecified" => null,
        "unset" or "false" => false,
        _ => true,
    };
}
