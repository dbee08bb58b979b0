using Automation.Core.Policies;

namespace Automation.Core.Practices.ConventionalCommits.Corrections;

/// <summary>
/// Corrects a first line: all that is wrong with it at once, as <c>FEAT : Add x.</c> to <c>feat: add x</c>. Of the forms that its
/// author can have meant, the one that changes least and breaks no rule about first lines is the correction.
/// </summary>
internal static class HeaderCorrection
{
    private const int LongestHeader = 1_000;

    private static readonly MessageRule[] Rules =
        [.. ConventionalCommitsPractice.AllRules.OfType<MessageRule>().Where(rule => rule.IsAboutHeader)];

    /// <summary>The corrected header, valid under the policy; null where nothing is wrong, or it is not certain what was meant.</summary>
    public static string? Of(LintedMessage message, CommitSubject subject)
    {
        var header = message.Message.Header;
        if (message.Kind != MessageKind.Ordinary || header.Length is 0 or > LongestHeader
            || LooseHeaderReader.Read(header) is not { } meant)
        {
            return null;
        }

        var policy = new EffectivePolicy { Policy = AutomationPolicy.Default with { ConventionalCommits = subject.Settings } };
        (MessageRule Rule, RuleOptions Options)[] rules =
        [
            .. from rule in Rules
               let setting = policy.SettingOf(PracticeIds.ConventionalCommits, rule)
               where setting.Severity is not null && rule.SkipReason(subject) is null
               select (rule, setting.Options),
        ];
        return Candidates(meant, subject.Settings.Types).Prepend(header).FirstOrDefault(IsInOrder) is { } found && found != header
            ? found
            : null;

        bool IsInOrder(string candidate)
        {
            var parsed = CommitMessageParser.Parse(candidate);
            var linted = message with { Message = parsed };
            return parsed is { Type: not null } && parsed.Header == candidate
                && Array.TrueForAll(rules, r => !r.Rule.ProblemsOf(linted, subject, r.Options).Any());
        }
    }

    /// <summary>From the one that changes least to the one that changes most.</summary>
    private static IEnumerable<string> Candidates(LooseHeader meant, IReadOnlyList<string> types) =>
        from type in Types(meant.Type, types)
        from description in Descriptions(meant.Description)
        select $"{type}{(meant.Scope is { } scope ? $"({scope})" : "")}{(meant.Mark ? "!" : "")}: {description}";

    private static string[] Types(string type, IReadOnlyList<string> allowed)
    {
        var known = allowed.FirstOrDefault(candidate => candidate.Equals(type, StringComparison.OrdinalIgnoreCase));
        return (known ?? TypeSuggestions.For(type, allowed)) is { } meant
            ? [known is null ? meant : type, meant, meant.ToUpperInvariant()]
            : [];
    }

    private static string[] Descriptions(string description)
    {
        var unstopped = description.TrimEnd('.', '\u3002').TrimEnd();
        return unstopped.Length == 0
            ? [description]
            : [description, unstopped, SmallFirst(description), SmallFirst(unstopped)];
    }

    /// <summary>With a small first letter; a first word with other capitals is a name and stays.</summary>
    private static string SmallFirst(string description)
    {
        var end = description.IndexOf(' ', StringComparison.Ordinal);
        var word = description.AsSpan(0, end < 0 ? description.Length : end);
        return word[1..].ContainsAnyInRange('A', 'Z') ? description : char.ToLowerInvariant(word[0]) + description[1..];
    }
}
