using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>A title and the number that it repeats: <c># 7. Use queues</c>, <c># ADR-0007: Use queues</c>.</summary>
/// <param name="Number">Null where the heading has none.</param>
/// <param name="Text">Null where there is no heading, or nothing in it but a number.</param>
/// <param name="Line">One-based line; null where there is no title.</param>
internal sealed partial record RecordTitle(int? Number, string? Text, int? Line)
{
    /// <summary>The heading's title; where there is no heading, the front matter's.</summary>
    public static RecordTitle Read(RecordText text, RecordOutline outline, IReadOnlyList<Field> fields)
    {
        var field = fields.FirstOrDefault(f => f.Kind == FieldKind.Title)?.Value;
        if (outline.Title is { } heading)
        {
            return Of(DecisionMarkdown.Plain(heading).ReplaceLineEndings(" "), text.LineAt(heading.Span.Start));
        }

        return field is null ? new RecordTitle(null, null, null) : Of(field.Text, field.Line);
    }

    /// <summary>The number that the front matter gives, as <c>number: 7</c> or <c>id: ADR-0007</c>; null when it gives none.</summary>
    public static int? NumberIn(IReadOnlyList<Field> fields) => fields
        .Where(f => f.Kind == FieldKind.Number)
        .Select(f => BareNumber().Match(f.Value.Text))
        .Where(m => m.Success)
        .Select(m => (int?)int.Parse(m.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
        .FirstOrDefault();

    private static RecordTitle Of(string heading, int line)
    {
        var match = Form().Match(heading);
        int? number = match.Groups["number"] is { Success: true } n ? int.Parse(n.ValueSpan, CultureInfo.InvariantCulture) : null;
        return new RecordTitle(number, match.Groups["title"].Value.Trim() is { Length: > 0 } title ? title : null, line);
    }

    [GeneratedRegex(
        @"^(?:\[?ADR[\s#-]*(?<number>[0-9]{1,5})(?!\w)\]?(?:\s*[.:：)|–—-])?"
        + @"|(?:architectur(?:e|al)\s+)?decision(?:\s+record)?[\s#-]*(?<number>[0-9]{1,5})(?:[.:)]|\s+[–—-])(?=\s|$)"
        + @"|(?:ADR|(?:architectur(?:e|al)\s+)decision(?:\s+record)?):(?=\s)"
        + @"|(?<number>[0-9]{1,5})(?:[.:)]|\s+[–—-])(?=\s|$)"
        + @"|(?<number>0[0-9]{2,4})(?:[-_]|\s+)(?=[^\d\s]))?"
        + @"\s*(?<title>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:ADR)?[\s#_-]{0,3}(?<number>[0-9]{1,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}
