using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Practices.Decisions.Rules;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Decisions;

/// <summary>The contract that the nightly sweep relies on: what the clock changes is told beforehand, to the day.</summary>
public sealed class DatedRuleTests
{
    private const int Days = 12;

    private static readonly DateOnly Today = new(2026, 11, 16);

    [Property]
    public bool The_Day_That_Is_Told_Is_The_First_On_Which_The_Answer_Differs(sbyte[] dates, sbyte[] reviews)
    {
        ChangedDecision[] changed = [.. dates.Select(Dated), .. reviews.Select(Reviewed)];
        var subject = new DecisionSubject { Changed = changed, Today = Today };
        return FirstChange(new DateValidRule(), subject) && FirstChange(new ReviewByRule(), subject);
    }

    private static bool FirstChange<TRule>(TRule rule, DecisionSubject subject)
        where TRule : Rule<DecisionSubject>, IDatedRule
    {
        var now = Messages(rule, subject);
        DateOnly? first = Enumerable.Range(1, Days)
            .Select(days => (DateOnly?)Today.AddDays(days))
            .FirstOrDefault(day => !Messages(rule, subject with { Today = day }).SequenceEqual(now));
        return rule.NextChange(subject) == first;
    }

    private static List<string> Messages(Rule<DecisionSubject> rule, DecisionSubject subject) =>
        [.. rule.Check(subject, new RuleOptions(rule.Options)).Select(v => v.Message)];

    private static ChangedDecision Dated(sbyte days) =>
        new(new DecisionRecord { Path = "adr/1-a.md", Date = Near(days), DateText = $"{Near(days):yyyy-MM-dd}" }, IsNew: true);

    private static ChangedDecision Reviewed(sbyte days) =>
        new(new DecisionRecord { Path = "adr/2-b.md", ReviewBy = Near(days) }, IsNew: true);

    private static DateOnly Near(sbyte days) => Today.AddDays(days % Days);
}
