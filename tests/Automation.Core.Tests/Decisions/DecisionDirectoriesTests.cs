using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionDirectoriesTests
{
    private static readonly WorkspacePackage[] Packages = [new("pay", "packages/pay"), new("shop", "packages/shop"), new("cli", "tools/cli")];

    [Fact]
    public void Policys_Directory_Is_The_Only_One()
    {
        Assert.Equal(["doc/decisions"], DecisionDirectories.Candidates("./doc/decisions/", "elsewhere"));
    }

    [Fact]
    public void The_Directory_Of_Adr_Tools_Comes_First()
    {
        var candidates = DecisionDirectories.Candidates("auto", "doc/decisions\n");

        Assert.Equal(["doc/decisions", "docs/adr"], candidates.Take(2));
        Assert.Equal("docs/adr", DecisionDirectories.Candidates("auto", null)[0]);
    }

    [Theory]
    [InlineData(".", "")]
    [InlineData(".decisions", ".decisions")]
    [InlineData("doc\\adr", "doc/adr")]
    [InlineData("/adr/", "adr")]
    public void A_Directory_Is_Written_In_One_Way(string setting, string directory)
    {
        Assert.Equal([directory], DecisionDirectories.Candidates(setting, null));
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
        Assert.Equal(["doc/decisions", "docs/rfc"], DecisionDirectories.Candidates("doc/decisions, docs/rfc/", "elsewhere"));
        Assert.Equal(["docs/rfc", "elsewhere", "docs/adr"], DecisionDirectories.Candidates("docs/rfc, auto", "elsewhere").Take(3));
        Assert.Equal(["docs/adr"], DecisionDirectories.Candidates(",", null));
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
        Assert.Equal(["docs/adr", "modules/**/adr"], DecisionDirectories.Candidates("modules/**/adr", null));
    }

    [Theory]
    [InlineData("docs/adr/0001-a.md", true)]
    [InlineData("packages/pay/docs/decisions/a.md", true)]
    [InlineData("packages/other/docs/decisions/a.md", false)]
    [InlineData("packages/pay/0001-a.md", false)]
    public void Usual_Places_Are_Told_From_Others(string path, bool isUsual)
    {
        Assert.Equal(isUsual, DecisionDirectories.IsUsualPlace(path, Packages));
    }

    [Theory]
    [InlineData("docs/adr/README.de.md", false)]
    [InlineData("docs/adr/_index.md", false)]
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
