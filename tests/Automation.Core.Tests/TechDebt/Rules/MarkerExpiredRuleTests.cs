using Automation.Core.Calendars;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Practices.TechDebt.Rules;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt.Rules;

public sealed class MarkerExpiredRuleTests
{
    private static readonly MarkerExpiredRule Rule = new();
    private static readonly DateOnly Today = DateOnly.FromDateTime(PullRequestBuilder.Opened.DateTime);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_Day_That_Has_Begun_Is_Over(int days, int findings)
    {
        var violations = Check(Subject(Expiring(Today.AddDays(days)))).ToList();

        Assert.Equal(findings, violations.Count);
        Assert.All(violations, v => Assert.Equal($"New TODO expired on {Today.AddDays(days):yyyy-MM-dd}: \"cache\".", v.Message));
    }

    [Fact]
    public void The_Day_Begins_In_The_Teams_Zone()
    {
        var policy = new AutomationPolicy
        {
            Review = new ReviewSettings { Hours = new BusinessHours { Zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland") } },
        };
        var subject = Subject(Expiring(Today.AddDays(1)), policy) with { Now = PullRequestBuilder.Opened.AddHours(3) };

        Assert.Single(Check(subject));
        Assert.Empty(Check(subject with { Policy = EffectivePolicy.Default }));
    }

    [Fact]
    public void It_Is_Asked_Again_When_The_First_Of_The_Days_To_Come_Begins()
    {
        DebtMarker[] markers =
        [
            Expiring(Today.AddDays(-1)), Expiring(Today.AddDays(9)), Expiring(Today.AddDays(4)), Expiring(DateOnly.MaxValue),
            Expiring(Today.AddDays(1)) with { Change = DebtChange.Moved },
        ];

        Assert.Equal(
            new DateTimeOffset(Today.AddDays(4).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Rule.NextChange(Subject(markers)));
        Assert.Null(Rule.NextChange(Subject(Expiring(DateOnly.MaxValue))));
        Assert.Null(Rule.NextChange(Ended(Subject(markers))));
    }

    [Fact]
    public void After_The_End_No_Marker_Expires()
    {
        var subject = Subject(Expiring(Today.AddDays(1))) with { Now = PullRequestBuilder.Opened.AddDays(30) };

        Assert.Single(Check(subject));
        Assert.Empty(Check(Ended(subject)));
    }

    [Theory]
    [InlineData(DebtChange.Moved)]
    [InlineData(DebtChange.Removed)]
    public void Old_Debt_May_Be_Late(DebtChange change) =>
        Assert.Empty(Check(Subject(Expiring(Today.AddDays(-1)) with { Change = change })));

    [Fact]
    public void Old_Debt_That_Is_Put_Off_Is_Not_Put_Off_Into_The_Past()
    {
        var putOff = Expiring(Today.AddDays(-1)) with { Change = DebtChange.Moved, IsPutOff = true };

        Assert.StartsWith("Rewritten TODO expired on", Assert.Single(Check(Subject(putOff))).Message, StringComparison.Ordinal);
        Assert.Empty(Check(Subject(putOff with { Expires = null })));
    }

    [Fact]
    public void A_Version_Is_Told_And_Not_Guessed()
    {
        var subject = Subject(Expiring(null) with { ExpiresIn = "2.0.0" });

        Assert.Empty(Check(subject));
        Assert.Equal("versions are not compared: 1 new marker expires in one", Rule.Note(subject));
        Assert.Null(Rule.Note(Subject(Expiring(Today))));
    }

    private static IEnumerable<Violation> Check(DebtSubject subject) => Rule.Check(subject, new RuleOptions(Rule.Options));

    private static DebtSubject Ended(DebtSubject subject) => subject with
    {
        Snapshot = subject.Snapshot with { Status = PullRequestStatus.Merged, MergedAt = PullRequestBuilder.Opened },
    };

    private static DebtSubject Subject(params DebtMarker[] markers) => new(
        new PullRequestBuilder().Build(), EffectivePolicy.Default, PullRequestBuilder.Opened)
    { Markers = markers };

    private static DebtSubject Subject(DebtMarker marker, AutomationPolicy policy) =>
        Subject(marker) with { Policy = new EffectivePolicy { Policy = policy } };

    private static DebtMarker Expiring(DateOnly? day) =>
        new() { Path = "a.cs", Line = 1, Tag = "TODO", Text = "cache", Change = DebtChange.Added, Expires = day };
}
