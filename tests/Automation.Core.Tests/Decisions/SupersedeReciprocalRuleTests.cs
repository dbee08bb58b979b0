using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Decisions;

public sealed class SupersedeReciprocalRuleTests
{
    private const string Rule = "supersede-reciprocal";

    private static readonly DecisionRecord Old = new() { Path = "adr/0005-use-mail.md", Number = 5, Status = "superseded", StatusLine = 3 };
    private static readonly DecisionRecord New = new() { Path = "adr/0007-use-queues.md", Number = 7, Status = "accepted", StatusLine = 4 };

    private static readonly DecisionLink ToOld = new("5. Use mail", 5, Old.Path, 12);
    private static readonly DecisionLink ToNew = new("ADR-7", 7, null, 13);

    [Fact]
    public void Two_Records_That_Name_Each_Other_Are_Fine()
    {
        Assert.Empty(Lint(Old with { SupersededBy = [ToNew] }, New with { Supersedes = [ToOld] }));
    }

    [Fact]
    public void The_Old_Record_Must_Say_That_It_No_Longer_Holds()
    {
        var finding = Assert.Single(Lint(Old with { Status = "accepted" }, New with { Supersedes = [ToOld] }));

        Assert.Equal((New.Path, 12, Severity.Warning), (finding.Location!.Path, finding.Location.Line, finding.Severity));
        Assert.Equal($"{Old.Path} does not say that this record supersedes it.", finding.Message);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("proposed")]
    [InlineData("rejected")]
    public void What_Is_Not_In_Force_Supersedes_Nothing_Yet(string status)
    {
        Assert.Empty(Lint(Old with { Status = "accepted" }, New with { Status = status, Supersedes = [ToOld] }));
    }

    [Fact]
    public void The_New_Record_Must_Say_What_It_Replaces()
    {
        var finding = Assert.Single(Lint(Old with { SupersededBy = [ToNew] }, New));

        Assert.Equal((Old.Path, 13), (finding.Location!.Path, finding.Location.Line));
        Assert.Equal($"{New.Path} does not say that it supersedes this record.", finding.Message);
    }

    [Fact]
    public void A_Superseded_Record_Says_By_Which()
    {
        var finding = Assert.Single(Lint(Old));

        Assert.Equal(("The record is superseded, and does not say by which.", 3), (finding.Message, finding.Location?.Line));
    }

    [Fact]
    public void An_Accepted_Record_Has_No_Successor()
    {
        var finding = Assert.Single(Lint(Old with { Status = "accepted", SupersededBy = [ToNew] }));

        Assert.Equal("The record is called accepted, but superseded by \"ADR-7\".", finding.Message);
    }

    [Fact]
    public void What_A_Record_Beside_It_Says_Is_Asked_For()
    {
        var superseded = Lint([New with { Supersedes = [ToOld] }], Old with { Status = "accepted" });
        var successor = Lint([Old with { SupersededBy = [ToNew] }], New);

        Assert.Equal($"{New.Path} says that it supersedes this record.", Assert.Single(superseded).Message);
        Assert.Equal($"{Old.Path} says that this record supersedes it.", Assert.Single(successor).Message);
    }

    [Fact]
    public void Records_That_Are_Not_Known_Or_Share_A_Number_Are_Not_Compared()
    {
        var twin = New with { Path = "adr/0007-use-topics.md" };

        Assert.Empty(Lint(New with { Supersedes = [ToOld] }));
        Assert.Empty(Lint([New, twin], Old with { SupersededBy = [ToNew] }));
        Assert.Empty(Lint(New with { Supersedes = [new DecisionLink("itself", 7, New.Path, 9)] }));
    }

    private static IReadOnlyList<Finding> Lint(params DecisionRecord[] records) => Evaluated.Lint(Rule, null, records);

    private static IReadOnlyList<Finding> Lint(DecisionRecord[] context, params DecisionRecord[] records) =>
        Evaluated.Lint(Rule, new DecisionLintOptions { Context = context }, records);
}
