using Automation.Core.Debts;
using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Ports;
using static Automation.Core.Tests.Debts.Seen;

namespace Automation.Core.Tests.Debts;

public sealed class LabelHistoryTests
{
    private static readonly LabelHistory Renamed = LabelHistory.None.With(new LabelChange(Day(5), Label, "Debt"));

    private static readonly LabelHistory Deleted = LabelHistory.None.With(new LabelChange(Day(5), Label, null));

    [Fact]
    public void A_Renamed_Label_Is_One_Label_Whichever_Name_The_Policy_Has()
    {
        var issue = Issue(Added(2), At(7, "debt"));
        var newName = new DebtVocabulary(Settings with { Debt = "debt" }, Renamed);

        Assert.Equal(Day(2), Assert.Single(Register(Renamed, issue)).Since);
        Assert.Equal((Day(2), "debt"), (DebtRegister.Of([issue], newName).Items[0].Since, DebtRegister.Of([issue], newName).Items[0].Labels[0]));
        Assert.Empty(Register(issue));
    }

    [Fact]
    public void Names_Are_Followed_Over_Several_Renames_Told_In_Any_Order()
    {
        var history = LabelHistory.None.With(new LabelChange(Day(8), "b", "c")).With(new LabelChange(Day(5), "a", "B"));

        Assert.Equal(["a", "B", "c"], history.NamesOf("a"));
        Assert.Equal(["c", "b", "a"], history.NamesOf("c"));
        Assert.Equal(["x"], history.NamesOf("x"));
    }

    [Fact]
    public void A_Deleted_Label_Takes_Nothing_Away()
    {
        var open = Assert.Single(Register(Deleted, Issue(Added(2), At(7), At(8))));
        var quiet = Assert.Single(Register(Deleted, Issue(Added(2))));
        var paid = Assert.Single(Register(Deleted, Issue(Added(2), Removed(5), Closed(9))));

        Assert.Equal((Day(2), true, Label), (open.Since, open.IsLabelGone, Assert.Single(open.Labels)));
        Assert.True(quiet.IsLabelGone);
        Assert.Equal(Day(9), paid.PaidAt);
    }

    [Fact]
    public void What_Lost_The_Label_Before_Its_Deletion_Lost_It() => Assert.Empty(Register(Deleted, Issue(Added(2), Removed(4), At(7))));

    [Fact]
    public void A_Label_That_Comes_Back_After_Its_Deletion_May_Be_Taken_Off_Again()
    {
        Assert.Equal(Day(2), Assert.Single(Register(Deleted, Issue(Added(2), At(6), Added(8)))).Since);
        Assert.Empty(Register(Deleted, Issue(Added(2), At(6), Added(8), Removed(9))));
    }

    [Fact]
    public void Facts_Keep_A_Label_That_Was_Deleted_And_Lose_One_That_Was_Taken_Off()
    {
        var trace = Issue(Added(2), At(7));

        Assert.Equal(["bug", Label], new DebtVocabulary(Settings, Deleted).Kept(["bug"], trace));
        Assert.Equal(["bug"], new DebtVocabulary(Settings, LabelHistory.None).Kept(["bug"], trace));
    }

    [Fact]
    public void Facts_Are_Read_By_The_Names_Of_The_Policy()
    {
        var fact = Assert.Single(IssueFacts.Changed(new IssueState
        {
            Installation = new InstallationId(1),
            Repository = new RepositoryId(10),
            Number = 3,
            CreatedAt = Day(1),
            UpdatedAt = Day(6),
            Labels = ["debt", "bug"],
        }));

        Assert.Equal("tech-debt\nbug", new DebtVocabulary(Settings, Renamed).Read(fact).Data["labels"]);
        Assert.Same(fact, new DebtVocabulary(Settings, LabelHistory.None).Read(fact));
    }

    [Fact]
    public void A_Policy_That_Names_A_Label_That_Is_No_More_Is_Told()
    {
        Assert.Equal(
            ["The label \"tech-debt\" was renamed to \"Debt\" on 2026-11-05: name the new one in the policy."],
            new DebtVocabulary(Settings, Renamed).Notices([]));
        Assert.Contains("was deleted on 2026-11-05", Assert.Single(new DebtVocabulary(Settings, Deleted).Notices([])), StringComparison.Ordinal);
        Assert.Empty(new DebtVocabulary(Settings with { Debt = "debt" }, Renamed).Notices([]));
        Assert.Empty(new DebtVocabulary(Settings, Deleted).Notices([Issue(Added(8))]));
    }

    [Fact]
    public void A_Basis_Differs_Where_Labels_Read_Otherwise()
    {
        Assert.Equal(Label, new DebtVocabulary(Settings, LabelHistory.None).Basis);
        Assert.NotEqual(new DebtVocabulary(Settings, Deleted).Basis, new DebtVocabulary(Settings, Renamed).Basis);
    }
}
