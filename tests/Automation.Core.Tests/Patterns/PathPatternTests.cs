using System.Diagnostics;
using Automation.Core.Patterns;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Patterns;

public sealed class PathPatternTests
{
    [Theory]

    // Plain paths are whole and anchored
    [InlineData("README.md", "README.md", true)]
    [InlineData("README.md", "docs/README.md", false)]
    [InlineData("README.md", "README.md.bak", false)]
    [InlineData("README.md", "readme.md", false)]
    [InlineData("/README.md", "README.md", true)]
    [InlineData("docs", "docs/a.md", false)]

    // One star stays in its folder
    [InlineData("*.md", "README.md", true)]
    [InlineData("*.md", ".md", true)]
    [InlineData("*.md", "docs/README.md", false)]
    [InlineData("src/*/*.csproj", "src/Core/Core.csproj", true)]
    [InlineData("src/*/*.csproj", "src/Core/Deep/Core.csproj", false)]
    [InlineData("*", "a", true)]
    [InlineData("*", "a/b", false)]

    // Two stars cross folders
    [InlineData("**", "a/b/c", true)]
    [InlineData("**/a.txt", "a.txt", true)]
    [InlineData("**/a.txt", "x/y/a.txt", true)]
    [InlineData("**/a.txt", "xa.txt", false)]
    [InlineData("src/**/a.txt", "src/a.txt", true)]
    [InlineData("src/**/a.txt", "src/x/y/a.txt", true)]
    [InlineData("src/**/a.txt", "srca.txt", false)]
    [InlineData("infra/**", "infra/main.bicep", true)]
    [InlineData("infra/**", "infra/app/site.bicep", true)]
    [InlineData("infra/**", "infra", false)]
    [InlineData("infra/**", "infrastructure/main.bicep", false)]
    [InlineData("**.js", "a/b.js", true)]
    [InlineData("**/__snapshots__/**", "src/__snapshots__/a/b.snap", true)]
    [InlineData("**/**/a", "x/a", true)]
    [InlineData("a***b", "a/x/b", true)]

    // Trailing slash: everything below
    [InlineData("docs/", "docs/a/b.md", true)]
    [InlineData("docs/", "docs", false)]
    [InlineData("**/bin/", "src/bin/a.dll", true)]
    [InlineData("/", "a/b", true)]

    // One character
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("a?c", "a/c", false)]

    // All else stands for itself
    [InlineData("app/[id]/page.tsx", "app/[id]/page.tsx", true)]
    [InlineData("app/[id]/page.tsx", "app/i/page.tsx", false)]
    [InlineData("{a,b}.c", "{a,b}.c", true)]
    [InlineData("a.b", "axb", false)]
    [InlineData("a+(b)|c^$", "a+(b)|c^$", true)]
    [InlineData("**/x", "line\nbreak/x", true)]
    public void A_Pattern_Matches_Like_Gitignore_And_Workflow_Filters(string pattern, string path, bool matches)
    {
        Assert.Equal(matches, new PathPattern(pattern).IsMatch(path));
    }

    [Fact]
    public void A_Pattern_Has_Between_1_And_512_Characters()
    {
        Assert.Throws<ArgumentException>(() => new PathPattern(""));
        Assert.Throws<ArgumentException>(() => new PathPattern(new string('a', 513)));
        Assert.True(new PathPattern(new string('a', 512)).IsMatch(new string('a', 512)));
    }

    [Fact]
    public void A_Pattern_Keeps_Its_Text() => Assert.Equal("/docs/", new PathPattern("/docs/").ToString());

    [Theory]
    [InlineData("**a*", 127)]
    [InlineData("*a", 255)]
    [InlineData("**/", 170)]
    public void A_Hostile_Pattern_Costs_No_More_Than_A_Long_One(string piece, int times)
    {
        var pattern = new PathPattern(string.Concat(Enumerable.Repeat(piece, times)) + "c");
        var clock = Stopwatch.StartNew();

        Assert.False(pattern.IsMatch(new string('a', 4_000) + "b/"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Property(MaxTest = 3_000)]
    public Property A_Pattern_Matches_What_A_Naive_Matcher_Matches() => Prop.ForAll(
        Gen.Zip(Patterns(), Paths()).ToArbitrary(),
        sample => new PathPattern(sample.Item1).IsMatch(sample.Item2) == Naive(sample.Item1, 0, sample.Item2));

    [Property(MaxTest = 1_000)]
    public Property A_Set_Matches_What_Any_Of_Its_Patterns_Matches() => Prop.ForAll(
        Gen.Zip(UpTo(5, Patterns()), Paths()).ToArbitrary(),
        sample => new PathPatterns(sample.Item1).IsMatch(sample.Item2) == sample.Item1.Any(p => new PathPattern(p).IsMatch(sample.Item2)));

    [Fact]
    public void An_Empty_Set_Matches_Nothing()
    {
        Assert.False(new PathPatterns([]).IsMatch("a"));
        Assert.False(new PathPatterns([]).IsMatch(""));
    }

    /// <summary>Short texts over few letters, so that patterns and paths meet often.</summary>
    private static Gen<string> Patterns() =>
        UpTo(7, Gen.Elements("a", "b", "/", "*", "**", "**/", "?", ".")).Select(string.Concat)
            .Where(p => !p.StartsWith('/') && !p.EndsWith('/'));

    private static Gen<string> Paths() =>
        UpTo(4, Gen.Elements("a", "b", "ab", ".", "aa")).Select(names => string.Join('/', names));

    private static Gen<List<T>> UpTo<T>(int count, Gen<T> items) =>
        Gen.Choose(1, count).SelectMany(n => items.ListOf(n)).Select(list => list.ToList());

    /// <summary>The definition, spelt out with backtracking; leading and trailing slashes are the table's matter.</summary>
    private static bool Naive(string pattern, int at, string path)
    {
        var rest = pattern[at..];
        if (rest.Length == 0)
        {
            return path.Length == 0;
        }

        if (rest.StartsWith("**/", StringComparison.Ordinal) && (at == 0 || pattern[at - 1] == '/'))
        {
            return Naive(pattern, at + 3, path)
                || Enumerable.Range(0, path.Length).Any(i => path[i] == '/' && Naive(pattern, at + 3, path[(i + 1)..]));
        }

        if (rest.StartsWith("**", StringComparison.Ordinal))
        {
            return Enumerable.Range(0, path.Length + 1).Any(i => Naive(pattern, at + 2, path[i..]));
        }

        if (rest[0] == '*')
        {
            var folder = path.Split('/')[0].Length;
            return Enumerable.Range(0, folder + 1).Any(i => Naive(pattern, at + 1, path[i..]));
        }

        return path.Length > 0 && (rest[0] == '?' ? path[0] != '/' : path[0] == rest[0]) && Naive(pattern, at + 1, path[1..]);
    }
}
