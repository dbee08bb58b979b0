using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Decisions;

public sealed class LinksResolveRuleTests
{
    private const string Rule = "links-resolve";

    private static readonly DecisionRecord Record = new() { Path = "docs/adr/0007-use-queues.md", Number = 7 };

    [Fact]
    public void Without_A_Tree_To_Look_At_Nothing_Is_Missing()
    {
        Assert.Empty(Evaluated.Lint(Rule, null, Linking("docs/adr/0099-gone.md")));
    }

    [Fact]
    public void A_File_That_Is_Not_There_Is_Found_Once_And_On_Its_Line()
    {
        var link = new DecisionLink("a drawing", null, "docs/adr/a.png", 12);
        var record = Record with { Links = [link, link], SupersededBy = [link] };

        var finding = Assert.Single(Lint(record, "docs/adr/b.png"));

        Assert.Equal("The link \"a drawing\" leads to docs/adr/a.png, which is not there.", finding.Message);
        Assert.Equal((Severity.Warning, 12), (finding.Severity, finding.Location?.Line));
    }

    [Fact]
    public void A_File_That_Is_There_Is_Fine()
    {
        Assert.Empty(Lint(Linking("README.md"), "README.md"));
        Assert.Empty(Lint(Linking(Record.Path)));
    }

    [Fact]
    public void A_Record_That_Has_Got_Another_Name_Is_Named()
    {
        var other = new DecisionRecord { Path = "docs/adr/0005-use-mail.md", Number = 5 };
        var options = new DecisionLintOptions { Context = [other], Exists = _ => false };

        var finding = Assert.Single(Evaluated.Lint(Rule, options, Linking("docs/adr/0005-mail.md")));

        Assert.Equal("Link docs/adr/0005-use-mail.md instead.", finding.Fix);
    }

    [Fact]
    public void A_Number_Without_A_Record_Is_Found_Where_All_Records_Are_Known()
    {
        var record = Record with { SupersededBy = [new DecisionLink("ADR-9", 9, null, 3)] };
        var ninth = new DecisionRecord { Path = "docs/adr/0009-use-mail.md" };

        Assert.Equal("\"ADR-9\" names the record 9, which is not there.", Assert.Single(Lint(record)).Message);
        Assert.Empty(Evaluated.Lint(Rule, null, record));
        Assert.Empty(Evaluated.Lint(Rule, new DecisionLintOptions { Context = [ninth], Exists = _ => false }, record));
    }

    private static DecisionRecord Linking(string path) => Record with { Links = [new DecisionLink("there", null, path, 12)] };

    private static IReadOnlyList<Finding> Lint(DecisionRecord record, params string[] files) =>
        Evaluated.Lint(Rule, new DecisionLintOptions { Exists = files.Contains }, record);
}
