using Automation.Core.Policies;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>What the rules find in one message without a pull request around it, in full: for people, who need more than names.</summary>
public static class CommitFindings
{
    /// <summary>The findings by policy, errors first.</summary>
    /// <param name="message">The whole message; any text is taken.</param>
    public static IReadOnlyList<Finding> Of(string message, EffectivePolicy policy)
    {
        var settings = policy.Policy.ConventionalCommits;
        var subject = CommitSubject.Of(message, settings);
        var findings = new List<Finding>();
        foreach (var (rule, severity, options) in ActiveRule.AllOf(settings))
        {
            if (rule.SkipReason(subject) is null)
            {
                findings.AddRange(rule.Check(subject, options)
                    .Select(violation => Finding.Of(PracticeIds.ConventionalCommits, rule, severity, violation)));
            }
        }

        // By number: sorting by an enumeration would be compiled first, while somebody waits to commit.
        return [.. findings.OrderByDescending(finding => (int)finding.Severity)];
    }

    /// <summary>
    /// The first line with all that is wrong with it corrected; null where nothing is, or it is not certain what was meant.
    /// </summary>
    /// <param name="message"><inheritdoc cref="Of" path="/param[@name='message']"/></param>
    public static string? Correction(string message, EffectivePolicy policy)
    {
        var subject = CommitSubject.Of(CommitMessageParser.Parse(message), policy.Policy.ConventionalCommits);
        return subject.CorrectionOf(subject.Messages[0]);
    }
}
