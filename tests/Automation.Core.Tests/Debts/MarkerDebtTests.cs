using Automation.Core.Debts;
using Automation.Core.Practices.TechDebt;
using static Automation.Core.Tests.Debts.Seen;

namespace Automation.Core.Tests.Debts;

/// <summary>Markers come, move and go with the merges of pull requests.</summary>
public sealed class MarkerDebtTests
{
    [Fact]
    public void A_Marker_Is_Debt_From_The_Merge_That_Brought_It()
    {
        var change = Marker(DebtChange.Added) with { Reference = "#3", Expires = new DateOnly(2026, 12, 1), Owners = ["@octo/core"] };

        var item = Assert.Single(Register(Merged(7, 4, change)));

        Assert.Equal((DebtItemKind.Marker, "TODO", "cache this", "src/a.cs", 7), (item.Kind, item.Tag, item.Title, item.Path, item.Line));
        Assert.Equal((Day(4), 7, "#3", new DateOnly(2026, 12, 1)), (item.Since, item.BroughtBy, item.Reference, item.Expires));
        Assert.Equal(["@octo/core"], item.Owners);
    }

    [Fact]
    public void What_Is_Not_Merged_Leaves_Nothing() =>
        Assert.Empty(Register(Merged(7, 4, Marker(DebtChange.Added)) with { MergedAt = null }));

    [Fact]
    public void A_Removal_Pays_The_Marker_In_Whatever_Order_The_Merges_Are_Told()
    {
        var (brings, removes) = (Merged(7, 4, Marker(DebtChange.Added)), Merged(8, 9, Marker(DebtChange.Removed)));

        var item = Assert.Single(Register(removes, brings));

        Assert.Equal((Day(4), 7, Day(9), 8), (item.Since, item.BroughtBy, item.PaidAt, item.PaidBy));
        Assert.Equal(item, Assert.Single(Register(brings, removes)) with { Owners = item.Owners, Labels = item.Labels });
    }

    [Fact]
    public void A_Moved_Marker_Keeps_Its_Age()
    {
        var item = Assert.Single(Register(Merged(7, 4, Marker(DebtChange.Added)), Merged(8, 9, Marker(DebtChange.Moved, "src/b.cs"))));

        Assert.Equal((Day(4), "src/b.cs", 7), (item.Since, item.Path, item.BroughtBy));
    }

    [Fact]
    public void What_Was_There_Before_Anybody_Looked_Is_Credited_When_It_Goes()
    {
        var item = Assert.Single(Register(Merged(8, 9, Marker(DebtChange.Removed))));

        Assert.Equal((null, null, Day(9), 8), (item.Since, item.BroughtBy, item.PaidAt, item.PaidBy));
    }

    [Fact]
    public void Of_Several_Alike_The_One_In_The_Same_File_Is_Meant()
    {
        var items = Register(
            Merged(7, 4, Marker(DebtChange.Added), Marker(DebtChange.Added, "src/b.cs")), Merged(8, 9, Marker(DebtChange.Removed, "src/b.cs")));

        Assert.Equal("src/a.cs", Assert.Single(items, i => i.PaidAt is null).Path);
    }

    [Fact]
    public void The_Latest_Evaluation_Says_What_A_Pull_Request_Does()
    {
        var first = Merged(7, 4, Marker(DebtChange.Added, text: "one"), Marker(DebtChange.Added, text: "two"));
        var forced = first with { Changes = new DebtChanges { At = Day(5), Markers = [Marker(DebtChange.Added, text: "three")] } };

        Assert.Equal("three", Assert.Single(Register(first.And(forced))).Title);
        Assert.Equal("three", Assert.Single(Register(forced.And(first))).Title);
    }
}
