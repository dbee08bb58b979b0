namespace Automation.Core.Practices.ConventionalCommits.Corrections;

/// <summary>
/// Corrects a first line: all that is wrong with it at once, as <c>FEAT : Add x.</c> to <c>feat: add x</c>. Of the forms that its
/// author can have meant, the one that changes least and breaks no rule about first lines is the correction.
/// </summary>
internal static class HeaderCorrection
{
    private const int LongestHeader = 1_000;

    /// <summary>The corrected header, valid under the policy; null where nothing is wrong, or it is not certain what was meant.</summary>
    public static string? Of(LintedMessage message, CommitSubject subject)
    {
        var header = message.Message.Header;
        if (message.Kind != MessageKind.Ordinary || header.Length is 0 or > LongestHeader
            || LooseHeaderReader.Read(header) is not { } meant)
        {
            return null;
        }

        foreach (var candidate in Candidates(meant, subject.Settings.Types).Prepend(header))
        {
            if (IsInOrder(candidate, message, subject))
            {
                return candidate == header ? null : candidate;
            }
        }

        return null;
    }

    private static bool IsInOrder(string candidate, LintedMessage message, CommitSubject subject)
    {
        var parsed = CommitMessageParser.Parse(candidate);
        var linted = message with { Message = parsed };
        return parsed is { Type: not null } && parsed.Header == candidate
            && Array.TrueForAll(ActiveRule.AllOf(subject.Settings), active => IsKept(active, linted, subject));
    }

    /// <summary>True also for a rule that looks at anything but first lines.</summary>
    private static bool IsKept(ActiveRule active, LintedMessage message, CommitSubject subject) =>
        active.Rule is not MessageRule { IsAboutHeader: true } rule
        || rule.SkipReason(subject) is not null
        || !rule.ProblemsOf(message, subject, active.Options).Any();

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
