using Automation.Core.Practices.TechDebt;
using Automation.Core.Practices.TechDebt.Languages;

namespace Automation.Core.Tests.TechDebt;

public sealed class LanguageTableTests
{
    /// <summary>What leasot 14.4 reads.</summary>
    private const string Leasot = """
        bash c cjs cjsx clj cljs cljc coffee cpp cr cs cson css ctp cts ejs erb erl es es6 ex exs fs gd go h haml handlebars hbs hcl hgn
        hogan hrl hs htm html jade java jl js jsx kt less lua m markdown md mdx mjs mm mts mustache njk pas php pl pm proto pug py R rb rs
        sass scala scss sh sql ss styl svelte swift tex tf ts tsx twig vue yaml yml zsh
        """;

    [Fact]
    public void All_That_Leasot_Reads_Is_Read()
    {
        var extensions = Leasot.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(81, extensions.Length);
        Assert.All(extensions, e => Assert.True(DebtScanner.CanScan($"a.{e}"), e));
    }

    [Theory]
    [InlineData("main.bicep")]
    [InlineData("main.tf")]
    [InlineData("Dockerfile")]
    [InlineData("build/dockerfile.release")]
    [InlineData("schema.graphql")]
    [InlineData("Page.razor")]
    [InlineData("Page.cshtml")]
    [InlineData("Cargo.toml")]
    [InlineData("build.zig")]
    [InlineData("Makefile")]
    [InlineData("Makefile.am")]
    [InlineData(".gitignore")]
    [InlineData("A.CS")]
    public void Files_Are_Known_By_Name_And_Extension_In_Any_Case(string path) => Assert.True(DebtScanner.CanScan(path));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.json")]
    [InlineData("a.png")]
    [InlineData("TODO")]
    [InlineData("a.")]
    [InlineData("")]
    public void Other_Files_Are_Not_Scanned(string path) => Assert.False(DebtScanner.CanScan(path));

    [Fact]
    public void No_Name_Stands_In_Two_Rows()
    {
        Assert.Empty(Repeated(l => l.Extensions));
        Assert.Empty(Repeated(l => l.FileNames));
    }

    private static IEnumerable<string> Repeated(Func<Language, string> names) => LanguageTable.All
        .SelectMany(l => names(l).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
        .Where(g => g.Count() > 1)
        .Select(g => g.Key);
}
