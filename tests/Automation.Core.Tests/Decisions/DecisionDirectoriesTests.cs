using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionDirectoriesTests
{
    private static readonly WorkspacePackage[] Packages = [new("pay", "packages/pay"), new("shop", "packages/shop"), new("cli", "tools/cli")];

    [Fact]
    public void Policys_Directory_Is_The_Only_One()
    {
        Assert.Equal(["doc/decisions"], DecisionDirectories.Candidates("./doc/decisions/", ["elsewhere"]));
    }

    [Fact]
    public void What_The_Repository_Names_Itself_Comes_First()
    {
        var candidates = DecisionDirectories.Candidates("auto", ["doc/decisions"]);

        Assert.Equal(["doc/decisions", "docs/adr"], candidates.Take(2));
        Assert.Equal("docs/adr", DecisionDirectories.Candidates("auto")[0]);
    }

    [Theory]
    [InlineData(".", "")]
    [InlineData(".decisions", ".decisions")]
    [InlineData("doc\\adr", "doc/adr")]
    [InlineData("/adr/", "adr")]
    public void A_Directory_Is_Written_In_One_Way(string setting, string directory)
    {
        Assert.Equal([directory], DecisionDirectories.Candidates(setting));
    }

    [Fact]
    public void Every_Package_Of_A_Monorepo_Has_The_Usual_Places()
    {
        var candidates = DecisionDirectories.Candidates("auto", null, Packages);

        Assert.Equal("docs/adr", candidates[0]);
        Assert.Contains("packages/pay/docs/adr", candidates);
        Assert.Contains("tools/cli/doc/adr", candidates);
    }

    [Fact]
    public void Policy_Can_Name_Several_Directories()
    {
        Assert.Equal(["doc/decisions", "docs/rfc"], DecisionDirectories.Candidates("doc/decisions, docs/rfc/", ["elsewhere"]));
        Assert.Equal(["docs/rfc", "elsewhere", "docs/adr"], DecisionDirectories.Candidates("docs/rfc, auto", ["elsewhere"]).Take(3));
        Assert.Equal(["docs/adr"], DecisionDirectories.Candidates(","));
    }

    [Fact]
    public void A_Pattern_Stands_For_The_Packages_That_Match_It()
    {
        var candidates = DecisionDirectories.Candidates("packages/*/docs/adr", null, Packages);

        Assert.Equal(["packages/pay/docs/adr", "packages/shop/docs/adr", "packages/*/docs/adr"], candidates);
        Assert.True(DecisionDirectories.IsRecord("packages/new/docs/adr/0001-a.md", candidates));
        Assert.False(DecisionDirectories.IsRecord("tools/cli/docs/adr/0001-a.md", candidates));
        Assert.False(DecisionDirectories.IsRecord("packages/a/b/docs/adr/0001-a.md", candidates));
    }

    [Fact]
    public void A_New_Record_Finds_A_Directory_Below_A_Pattern_That_Matches_None()
    {
        Assert.Equal(["docs/adr", "modules/**/adr"], DecisionDirectories.Candidates("modules/**/adr"));
    }

    [Theory]
    [InlineData("auto", "packages/a/docs/adr/0001-a.md", "packages/a/docs/adr")]
    [InlineData("auto", "packages/a/b/adr/0001-a.md", "packages/a/b/adr")]
    [InlineData("auto", "docs/adr/0001-a.md", null)]
    [InlineData("auto", "packages/a/quadr/0001-a.md", null)]
    [InlineData("auto", "packages/a/docs/adr/picture.png", null)]
    [InlineData("records", "packages/a/docs/adr/0001-a.md", null)]
    [InlineData("packages/*/records", "packages/a/records/0001-a.md", "packages/a/records")]
    [InlineData("packages/*/records", "packages/a/docs/adr/0001-a.md", null)]
    [InlineData("packages/*/records, auto", "packages/a/docs/adr/0001-a.md", "packages/a/docs/adr")]
    public void A_File_Leads_To_The_Directory_Of_Its_Package_Where_Policy_Means_It(string setting, string file, string? expected)
    {
        Assert.Equal(expected is null ? [] : [expected], DecisionDirectories.InPackages(setting, [file]));
    }

    [Fact]
    public void Of_Very_Many_Packages_The_Shallow_Ones_Stay()
    {
        var files = Enumerable.Range(1, 80).Select(static n => $"deep/deeper/p{n}/adr/a.md").Append("z/adr/a.md");

        var directories = DecisionDirectories.InPackages("auto", files);

        Assert.Equal((DecisionDirectories.MaxPackages, "z/adr"), (directories.Count, directories[0]));
    }

    [Theory]
    [InlineData("docs/adr", "")]
    [InlineData("adr", "")]
    [InlineData("packages/pay/docs/adr", "packages/pay")]
    [InlineData("packages/pay/adr", "packages/pay")]
    [InlineData("services/pay/decisions", "services/pay")]
    [InlineData("", "")]
    public void A_Directory_Tells_What_Its_Records_Are_About(string directory, string package)
    {
        Assert.Equal(package, DecisionDirectories.PackageOf(directory));
    }

    [Theory]
    [InlineData("docs/adr/README.de.md", false)]
    [InlineData("docs/adr/_index.md", false)]
    [InlineData("docs/adr/decision-log.md", false)]
    [InlineData("docs/adr/0009-keep-a-decision-log.md", true)]
    [InlineData("docs/adr/_template.md", false)]
    [InlineData("docs/adr/template-short.md", false)]
    [InlineData("docs/adr/0000-adr-template.md", false)]
    [InlineData("docs/adr/adr_template.md", false)]
    [InlineData("docs/adr/template.en.md", false)]
    [InlineData("docs/adr/0012-template-engine.md", true)]
    [InlineData("docs/adr/0005-use-an-html-template.md", true)]
    [InlineData("docs/adr/20260131-mail-template.md", true)]
    [InlineData("docs/adr/contemplate.md", true)]
    [InlineData("docs/adr/0001-a.md", true)]
    [InlineData("docs/adr/a.MD", true)]
    [InlineData("docs/adr/README.md", false)]
    [InlineData("docs/adr/index.md", false)]
    [InlineData("docs/adr/template.md", false)]
    [InlineData("docs/adr/0000-template.md", false)]
    [InlineData("docs/adr/adr-template-minimal.md", false)]
    [InlineData("docs/adr/0001-a.png", false)]
    [InlineData("docs/adr/old/0001-a.md", false)]
    [InlineData("docs/0001-a.md", false)]
    public void Records_Are_Told_From_Other_Files(string path, bool isRecord)
    {
        Assert.Equal(isRecord, DecisionDirectories.IsRecord(path, ["docs/adr"]));
    }
}
