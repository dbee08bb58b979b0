using Automation.Core.Practices;
using Automation.Core.Tests.Policies;

namespace Automation.Core.Tests.Practices;

public sealed class FindingTests
{
    [Fact]
    public void What_The_Author_Can_End_Waits_For_Nobody()
    {
        var finding = Of(null);

        Assert.False(finding.NeedsOthers);
        Assert.Empty(finding.WaitsFor);
    }

    [Fact]
    public void It_Can_Wait_For_Others_Without_A_Name()
    {
        var finding = Of([]);

        Assert.True(finding.NeedsOthers);
        Assert.Empty(finding.WaitsFor);
    }

    [Fact]
    public void Others_Can_End_It_Once_The_Author_Has_Acted()
    {
        var finding = Of(["carol"], authorFirst: true);

        Assert.False(finding.NeedsOthers);
        Assert.Equal(["carol"], finding.WaitsFor);
    }

    [Fact]
    public void Each_Name_Is_Kept_Once_In_Its_Place() =>
        Assert.Equal(["carol", "acme/payments"], Of(["carol", "acme/payments", "Carol"]).WaitsFor);

    [Fact]
    public void Of_Very_Many_Names_The_First_Are_Kept()
    {
        var names = Enumerable.Range(0, 5_000).Select(n => $"owner-{n}").ToList();

        Assert.Equal(names.Take(Finding.MostAwaited), Of(names).WaitsFor);
    }

    private static Finding Of(IReadOnlyList<string>? waitsFor, bool authorFirst = false) => Finding.Of(
        "review",
        new FakeRule("approvals", Severity.Error),
        Severity.Error,
        new Violation("Missing.", WaitsFor: waitsFor, AuthorFirst: authorFirst));
}
