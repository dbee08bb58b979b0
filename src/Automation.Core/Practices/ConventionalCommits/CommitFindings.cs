using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits.Corrections;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>What the rules find in one message without a pull request around it, in full: for people, who need more than names.</summary>
public static class CommitFindings
{
    /// <summary>The findings by policy, errors first.</summary>
    /// <param name="message">The whole message; any text is taken.</param>
    public static IReadOnlyList<Finding> Of(string message, EffectivePolicy policy)
    {
        var subject = CommitSubject.Of(message, policy.Policy.ConventionalCommits);
        return
        [
            .. from rule in ConventionalCommitsPractice.AllRules
               let setting = policy.SettingOf(PracticeIds.ConventionalCommits, rule)
               where setting.Severity is not null && rule.SkipReason(subject) is null
               from violation in rule.Check(subject, setting.Options)
               let finding = Finding.Of(PracticeIds.ConventionalCommits, rule, setting.Severity!.Value, violation)
               orderby finding.Severity descending
               select finding,
        ];
    }

    /// <summary>
    /// The first line with all that is wrong with it corrected; null where nothing is, or it is not certain what was meant.
    /// </summary>
    /// <param name="message"><inheritdoc cref="Of" path="/param[@name='message']"/></param>
    public static string? Correction(string message, EffectivePolicy policy)
    {
        var subject = CommitSubject.Of(CommitMessageParser.Parse(message), policy.Policy.ConventionalCommits);
        return HeaderCorrection.Of(subject.Messages[0], subject);
    }
}
