using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>The grammar of statuses: "Accepted (2026-01-31)", "Accepted; superseded by ADR-7", "Replaced by [5. X](0005-x.md)".</summary>
internal static partial class StatusWords
{
    private const int LongestUnknown = 200;

    /// <summary>
    /// The known statuses that a line names, in its order. A word counts only where a clause begins with it and says no more than who,
    /// when or by what: not "accepted practice", and not "partially superseded". A date may stand before it: "2026-01-31 accepted".
    /// </summary>
    public static IReadOnlyList<string> Known(string line) => IsTemplate(line) ? [] : [.. Clauses(line)];

    /// <summary>A status that is none of the known ones, in lower case; null where the line names none.</summary>
    public static string? Unknown(string line)
    {
        if (IsTemplate(line) || Relation().IsMatch(line))
        {
            return null;
        }

        var words = SectionNames.Clean(line).TrimStart(' ', '[', '(', '"', '*');
        return DecisionStatus.Normalize(words) is { } status ? status[..Math.Min(status.Length, LongestUnknown)] : null;
    }

    /// <summary>How far along its life a decision of that status is.</summary>
    public static int Age(string status) => status switch
    {
        "draft" => 0,
        "proposed" => 1,
        "deprecated" => 3,
        "superseded" => 4,
        _ => 2,
    };

    /// <summary>Whether the line offers a choice, or blanks to fill in: <c>[proposed | accepted]</c>, "Proposed / Accepted".</summary>
    public static bool IsTemplate(string line)
    {
        var text = line.Trim();
        if (Bar().Count(text) > 0 || text.StartsWith('{'))
        {
            return true;
        }

        var named = Clauses(text).Distinct().Count();
        var isChoice = Choice().Count(text) > 0;
        return named > 2 ? !AnyDigit().IsMatch(text) || isChoice : named == 2 && isChoice;
    }

    private static IEnumerable<string> Clauses(string line) =>
        from clause in ClauseEnd().Split(line)
        let match = KnownForm().Match(clause)
        where match.Success
        select match.Groups["superseded"].Success ? "superseded" : match.Groups["known"].Value.ToLowerInvariant();

    [GeneratedRegex(@"[,;.()/→|\[\]]|\s[-–—]\s|[-=]>|\sor\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(
        @"^(?:\W|:[a-z0-9_+-]{2,40}:){0,12}(?:[0-9]{4}(?:-[0-9]{2}){0,2}\W{1,3})?(?:(?:now|was|is|has been|status:?)\s+)?"
        + @"(?:(?<superseded>supers?[ec]+ded|superseeded|(?:replaced|obsoleted)(?=\s+by\b))"
        + @"|(?<known>draft|proposed|accepted|rejected|deprecated))"
        + @"(?=\s*$|\s*[^\w\s]|\s*[0-9]|\s+(?:by|on|in|since|as|at|from|with|for|due|because|see)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnownForm();

    [GeneratedRegex(@"\w\s*/\s*\w|\sor\s|…|\.\.\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    /// <summary>A bar between choices, and not one between fields: "Accepted | Date: 2026-01-31".</summary>
    [GeneratedRegex(@"\|(?!\s*(?:\p{L}[\p{L} -]{0,30}:|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Bar();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyDigit();

    /// <summary>What adr-tools writes beside the status: relations to other records.</summary>
    [GeneratedRegex(
        @"^\W*(?:supers?[ec]+des|replaces|obsoletes|amend(?:s|ed)|clarifie[sd]|refine[sd]|relate[sd]|extend(?:s|ed)|depends|drives|driven"
        + @"|partially|partly|links?\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relation();
}
