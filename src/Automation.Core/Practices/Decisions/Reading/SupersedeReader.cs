using System.Text.RegularExpressions;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Finds which records a record takes the place of, and which took its own: in statuses ("Superseded by ADR-7"), in fields
/// ("Supersedes: 5, 6"), and in lines of the header and of sections of links that begin so ("* Replaces [ADR-5](0005-x.md)"). What is
/// superseded in part still stands, and is none of them.
/// </summary>
internal sealed partial class SupersedeReader(string record, RecordText text, RecordOutline outline)
{
    private const int MaxReferences = 100;
    private const int LongestText = 200;

    private static readonly string[] LinkSections =
    [
        "Links", "More Information", "References", "Related", "Relations", "Related Decisions", "Related ADRs", "Related Records",
        "Related Artifacts", "Other Related ADRs", "See Also", "Notes",
    ];

    private readonly List<DecisionLink> supersedes = [];
    private readonly List<DecisionLink> supersededBy = [];

    public (IReadOnlyList<DecisionLink> Supersedes, IReadOnlyList<DecisionLink> SupersededBy) Read(IReadOnlyList<Field> fields)
    {
        foreach (var field in fields)
        {
            switch (field.Kind)
            {
                case FieldKind.Supersedes:
                    Add(supersedes, field.Value);
                    break;
                case FieldKind.SupersededBy:
                    Add(supersededBy, field.Value);
                    break;
                case FieldKind.Status:
                    AddNamed(field.Value);
                    break;
            }
        }

        var listed = outline.Sections.Where(s => LinkSections.Contains(s.Name, StringComparer.OrdinalIgnoreCase)).SelectMany(s => s.Blocks);
        foreach (var line in SeenLines.Of(text, outline.Header.Concat(listed)).Where(l => Beginning().IsMatch(l.Text)))
        {
            AddNamed(line);
        }

        return (Distinct(supersedes), Distinct(supersededBy));
    }

    /// <summary>What stands behind each phrase of a line, up to the next one.</summary>
    private void AddNamed(SeenLine line)
    {
        if (StatusWords.IsTemplate(line.Text))
        {
            return;
        }

        Match[] phrases = [.. Phrase().Matches(line.Text).Cast<Match>()];
        for (var i = 0; i < phrases.Length; i++)
        {
            var start = phrases[i].Index + phrases[i].Length;
            var end = i + 1 < phrases.Length ? phrases[i + 1].Index : line.Text.Length;
            Add(phrases[i].Groups["by"].Success ? supersededBy : supersedes, line.Slice(start, end - start));
        }
    }

    private void Add(List<DecisionLink> to, SeenLine names)
    {
        if (names.Text.StartsWith('{') || names.Text.Contains('|', StringComparison.Ordinal) || to.Count >= MaxReferences)
        {
            return;
        }

        var found = names.Links.Count > 0 ? Linked(names) : Named(names);
        to.AddRange(found.Take(MaxReferences - to.Count));
    }

    /// <summary>The first link, and those that follow it in an enumeration; what is linked behind a word is the reason, or the author.</summary>
    private IEnumerable<DecisionLink> Linked(SeenLine names)
    {
        var at = names.Links[0].Start;
        foreach (var link in names.Links)
        {
            if (link.Start < at || !Enumeration().IsMatch(names.Text[at..link.Start]))
            {
                yield break;
            }

            at = Math.Min(link.Start + link.Text.Length, names.Text.Length);
            var path = LinkPath.Resolve(record, link.Url);
            var number = DecisionFileName.NumberOf(path ?? link.Url) ?? NumberIn(link.Text) ?? NumberIn(names.Text[..link.Start]);
            yield return new DecisionLink(Short(link.Text), number, path, names.Line);
        }
    }

    /// <summary>References without a link: numbers, file names; or else the whole, a title.</summary>
    private DecisionLink[] Named(SeenLine names)
    {
        var references = (from part in Separator().Split(names.Text)
                          let path = FileName().Match(part) is { Success: true } file ? LinkPath.Resolve(record, file.Value) : null
                          let number = (path is null ? null : DecisionFileName.NumberOf(path)) ?? NumberIn(part)
                          where path is not null || number is not null
                          select new DecisionLink(Short(part), number, path, names.Line)).ToArray();
        return references.Length > 0 || Nothing().IsMatch(names.Text)
            ? references
            : [new DecisionLink(Short(names.Text), null, null, names.Line)];
    }

    private static int? NumberIn(string reference) =>
        NumberForm().Match(reference) is { Success: true } match
            ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    private static string Short(string text) => text.Trim()[..Math.Min(text.Trim().Length, LongestText)];

    private static IReadOnlyList<DecisionLink> Distinct(List<DecisionLink> links) =>
        [.. links.DistinctBy(l => (l.Number, l.Path, l.Number is null && l.Path is null ? l.Text : null))];

    [GeneratedRegex(
        @"(?<!\b(?:partially|partly|in part|not)\s)(?:(?<by>\b(?:(?:supers?[ec]+ded|superseeded|replaced|obsoleted)\s+by"
        + @"|deprecated\s+(?:by|in\s+favou?r\s+of)))|\b(?:supers?[ec]+des|replaces|obsoletes))\b:?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex(
        @"^\W{0,10}(?:supers?[ec]+de[sd]|superseeded|replace[sd]|obsolete[sd]|deprecated)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^[\s,;&+()]{0,8}(?:and|as well as|ADR)?[\s,;&+(-]{0,8}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"[,;]|\s(?:and|&)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[\w./%-]{1,200}\.md\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(
        @"^\W{0,4}(?:(?:architecture\s)?(?:ADR|decision(?:\srecord)?)[\s#:_-]{0,3})?(?<number>[0-9]{1,5})(?![0-9]|-[0-9]{2})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^(?:\W*|none\W*|n/?a\W*|null|nothing\W*|no\W*|tbd\W*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
