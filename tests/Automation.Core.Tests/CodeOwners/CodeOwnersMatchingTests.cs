using System.Diagnostics;
using Automation.Core.CodeOwners;

namespace Automation.Core.Tests.CodeOwners;

public sealed class CodeOwnersMatchingTests
{
    [Theory]

    // A name alone is found in every folder, as a file and as a folder with everything below
    [InlineData("foo", "foo", true)]
    [InlineData("foo", "foo/bar", true)]
    [InlineData("foo", "bar/foo", true)]
    [InlineData("foo", "bar/foo/baz/qux", true)]
    [InlineData("foo", "foo.txt", false)]
    [InlineData("foo", "bar/xfoo", false)]

    // A slash at the beginning ties it to the root
    [InlineData("/foo", "foo", true)]
    [InlineData("/foo", "foo/bar/baz", true)]
    [InlineData("/foo", "bar/foo", false)]
    [InlineData("/foo", "fool.txt", false)]

    // A slash at the end means what is below, in every folder, and never a file of that name
    [InlineData("foo/", "foo", false)]
    [InlineData("foo/", "foo/bar/baz", true)]
    [InlineData("foo/", "bar/foo", false)]
    [InlineData("foo/", "bar/foo/baz", true)]
    [InlineData("/foo/", "foo/bar", true)]
    [InlineData("/foo/", "foo", false)]
    [InlineData("/foo/", "bar/foo/baz", false)]

    // A slash in the middle ties it to the root too
    [InlineData("foo/bar", "foo/bar", true)]
    [InlineData("foo/bar", "foo/bar/baz", true)]
    [InlineData("foo/bar", "foo/bart", false)]
    [InlineData("foo/bar", "baz/foo/bar", false)]
    [InlineData("foo/bar/", "foo/bar", false)]
    [InlineData("foo/bar/", "foo/bar/baz", true)]
    [InlineData("foo/bar/", "baz/foo/bar/qux", false)]

    // A star is any part of a name, and matches folders like files
    [InlineData("*", "foo", true)]
    [InlineData("*", "bar/foo/baz", true)]
    [InlineData("f*", "foo", true)]
    [InlineData("f*", "foo/bar/baz", true)]
    [InlineData("f*", "bar/foo/baz", true)]
    [InlineData("f*", "f", true)]
    [InlineData("f*", "xfoo", false)]
    [InlineData("/f*", "foo/bar/baz", true)]
    [InlineData("/f*", "bar/foo", false)]
    [InlineData("f*/", "foo", false)]
    [InlineData("f*/", "bar/foo/baz", true)]
    [InlineData("/f*/", "bar/foo/baz", false)]
    [InlineData("*.js", "src/a.js", true)]
    [InlineData("*.js", "src/a.js/b", true)]
    [InlineData("*.js", "src/a.jsx", false)]
    [InlineData("**/*bar*", "foo/barrio", true)]

    // A star that is the whole last name stays in its folder
    [InlineData("/*", "foo", true)]
    [InlineData("/*", "foo/bar", false)]
    [InlineData("docs/*", "docs/getting-started.md", true)]
    [InlineData("docs/*", "docs/build-app/troubleshooting.md", false)]
    [InlineData("docs/*", "more/docs/a.md", false)]
    [InlineData("foo/*.txt", "foo/bar.txt", true)]
    [InlineData("foo/*.txt", "foo/bar/baz.txt", false)]
    [InlineData("foo/*.txt", "qux/foo/bar.txt", false)]

    // As a name before others it is one folder, no more and no less
    [InlineData("foo/*/baz", "foo/bar/baz", true)]
    [InlineData("foo/*/baz", "foo/bar/baz/qux", true)]
    [InlineData("foo/*/baz", "foo/baz", false)]
    [InlineData("foo/*/baz", "foo/a/b/baz", false)]
    [InlineData("/*/", "foo", false)]
    [InlineData("/*/", "bar/foo/baz", true)]

    // A question mark is one character, but no slash
    [InlineData("f?o", "foo", true)]
    [InlineData("f?o", "fo", false)]
    [InlineData("f?o", "fooo", false)]
    [InlineData("f?o", "f/o", false)]
    [InlineData("f?o", "f\U0001F600o", true)]
    [InlineData("f??o", "f\U0001F600o", false)]

    // Two stars between slashes are any number of folders
    [InlineData("**/foo/bar", "foo/bar", true)]
    [InlineData("**/foo/bar", "qux/foo/bar/baz", true)]
    [InlineData("**/foo/bar", "qux/foo/baz/bar", false)]
    [InlineData("**/logs", "deeply/nested/logs/a.txt", true)]
    [InlineData("foo/**/bar", "foo/bar", true)]
    [InlineData("foo/**/bar", "foo/a/b/bar/baz", true)]
    [InlineData("foo/**/bar", "qux/foo/bar", false)]
    [InlineData("foo/**/bar/b*", "foo/qux/bar/baz", true)]
    [InlineData("foo/**/bar/b*", "foo/bar/qux", false)]
    [InlineData("a/**/b/**/c", "a/x/b/y/z/c", true)]
    [InlineData("a/**/b/**/c", "a/x/c/y/b", false)]

    // At the end they are everything below, and not the folder's name itself
    [InlineData("foo/**", "foo", false)]
    [InlineData("foo/**", "foo/bar/baz", true)]
    [InlineData("foo/**", "qux/foo/bar", false)]
    [InlineData("foo/**/", "foo", false)]
    [InlineData("foo/**/", "foo/bar", true)]
    [InlineData("foo/**/*", "foo/a/b", true)]
    [InlineData("foo/**/*", "foo", false)]
    [InlineData("**", "a/b/c", true)]
    [InlineData("/**", "a", true)]
    [InlineData("**/", "a", true)]

    // Beside other characters they are a star
    [InlineData("f**", "foo/bar", true)]
    [InlineData("a/f**o", "a/foo", true)]
    [InlineData("a/f**o", "a/fx/xo", false)]

    // A backslash takes the next character literally
    [InlineData(@"f\*o", "f*o", true)]
    [InlineData(@"f\*o", "foo", false)]
    [InlineData(@"f\?o", "f?o", true)]
    [InlineData(@"f\?o", "foo", false)]
    [InlineData(@"a\ b", "a b", true)]
    [InlineData(@"a\ b/", "x/a b/c", true)]
    [InlineData(@"app/\[id\]/page.tsx", "app/[id]/page.tsx", true)]
    [InlineData(@"app/\[id\]/page.tsx", "app/i/page.tsx", false)]
    [InlineData(@"a\\b", @"a\b", true)]
    [InlineData(@"a\/b", "x/a/b", false)]
    [InlineData(@"\!a", "!a", true)]
    [InlineData(@"\a", "a", true)]

    // Case counts, and all else stands for itself
    [InlineData("Foo", "foo", false)]
    [InlineData("{a,b}.c", "{a,b}.c", true)]
    [InlineData("{a,b}.c", "a.c", false)]
    [InlineData("a.b", "axb", false)]
    [InlineData("a+(b)|c^$~:", "a+(b)|c^$~:", true)]
    [InlineData("@types/node", "@types/node/index.d.ts", true)]
    [InlineData("päth", "päth/x", true)]

    // A path that ends with a slash asks about a file right in that folder
    [InlineData("foo/", "foo/", true)]
    [InlineData("*", "foo/", true)]
    [InlineData("foo/*", "foo/", true)]
    [InlineData("/*", "foo/", false)]
    public void A_Pattern_Matches_As_On_GitHub(string pattern, string path, bool matches) =>
        Assert.Equal(matches, CodeOwnersFile.Parse($"{pattern} @a").OwnersOf(path) is not null);

    [Fact]
    public void The_Last_Rule_That_Matches_Decides_Alone()
    {
        var file = CodeOwnersFile.Parse("* @global\n*.js @js\n/build/ @build @doc\n");

        Assert.Equal(["@global"], file.OwnersOf("a.txt")!.Owners);
        Assert.Equal(["@js"], file.OwnersOf("src/a.js")!.Owners);
        Assert.Equal(["@build", "@doc"], file.OwnersOf("build/a.js")!.Owners);
        Assert.Equal(3, file.OwnersOf("build/a.js")!.Line);
    }

    [Fact]
    public void A_Rule_Without_Owners_Clears_And_Says_Where()
    {
        var match = CodeOwnersFile.Parse("/apps/ @octocat\n/apps/github\n").OwnersOf("apps/github/a");

        Assert.Empty(match!.Owners);
        Assert.Equal(2, match.Line);
        Assert.Equal("/apps/github", match.Pattern);
    }

    [Fact]
    public void What_No_Rule_Matches_Has_No_Owners_At_All()
    {
        Assert.Null(CodeOwnersFile.Parse("/docs/ @a\n").OwnersOf("src/a"));
        Assert.Null(CodeOwnersFile.Parse("").OwnersOf("a"));
        Assert.Null(CodeOwnersFile.Parse("* @a").OwnersOf(""));
    }

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/b")]
    [InlineData("/**/*a*/**/*a*/**/*a*/**/*a*/**/*a*/**/*a*/**/?b")]
    public void A_Hostile_Pattern_Costs_No_More_Than_A_Long_One(string pattern)
    {
        var file = CodeOwnersFile.Parse($"{pattern} @a");
        var clock = Stopwatch.StartNew();

        Assert.Null(file.OwnersOf(string.Join('/', Enumerable.Repeat("aaaaaaaa", 400))));
        Assert.Null(file.OwnersOf(new string('a', 4_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Places_That_Many_Names_Lead_To_Are_Visited_Once()
    {
        // Every star of every rule could read every folder: without care the ways double with each of them.
        var file = CodeOwnersFile.Parse(string.Concat(Enumerable.Range(0, 500).Select(i => $"**/*a*/**/a*/**/*a/x{i} @a\n")));
        var clock = Stopwatch.StartNew();

        Assert.Null(file.OwnersOf(string.Concat(Enumerable.Repeat("aa/", 1_000)) + "x"));
        Assert.NotNull(file.OwnersOf(string.Concat(Enumerable.Repeat("aa/", 1_000)) + "x7"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Several_Threads_May_Ask_At_Once()
    {
        var file = CodeOwnersFile.Parse(string.Concat(Enumerable.Range(0, 100).Select(i => $"**/*{i}*/ @a{i}\n")));

        await Parallel.ForAsync(0, 2_000, (i, _) =>
        {
            var rule = i % 100;
            Assert.Equal($"@a{rule}", file.OwnersOf($"x/-{rule}-/y")!.Owners[0]);
            return ValueTask.CompletedTask;
        });
    }
}
