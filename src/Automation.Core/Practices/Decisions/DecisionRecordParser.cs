using Automation.Core.Practices.Decisions.Reading;

namespace Automation.Core.Practices.Decisions;

/// <summary>
/// Reads decision records of any template. The headings tell the format; what a record says of itself stands in its front matter
/// (MADR 3 and 4), below its title (adr-tools, MADR 2, log4brains), or in sections (Nygard). Never throws: what is missing is null.
/// </summary>
public static class DecisionRecordParser
{
    /// <param name="path">The file's path from the repository's root, for its number and for what its links lead to.</param>
    /// <param name="text">The file's Markdown. Untrusted.</param>
    public static DecisionRecord Parse(string path, string text)
    {
        var source = new RecordText(text);
        var outline = new RecordOutline(source);
        var fields = FieldReader.Read(source, outline);
        var title = RecordTitle.Read(source, outline, fields);
        var (supersedes, supersededBy) = new SupersedeReader(path, source, outline).Read(fields);
        var format = SectionNames.FormatOf([.. outline.Sections.Select(s => s.Name)]);
        var statement = format == DecisionFormat.Other ? YStatement.Find(source) : null;
        var (good, bad) = new ConsequenceReader(source).Read();
        var record = new DecisionRecord
        {
            Path = path,
            Number = DecisionFileName.NumberOf(path) ?? title.Number ?? RecordTitle.NumberIn(fields),
            TitleNumber = title.Number,
            Title = title.Text,
            TitleLine = title.Line,
            Format = format,
            IsYStatement = statement is not null,
            IsReversible = ReversibilityReader.Read(fields),
            Roles = RoleReader.Read(fields),
            Supersedes = supersedes,
            SupersededBy = supersededBy,
            Links = LinkReader.Read(path, source),
            ConsideredOptions = OptionReader.Read(source, outline) ?? statement?.Options,
            GoodConsequences = good ?? statement?.Good,
            BadConsequences = bad ?? statement?.Bad,
            Covers = CoverReader.Read(path, source, fields),
            Sections = [.. outline.Sections.Select(s => s.Section)],
        };
        return WithStatusAndDates(record, fields);
    }

    private static DecisionRecord WithStatusAndDates(DecisionRecord record, IReadOnlyList<Field> fields)
    {
        var (status, statusLine) = StatusReader.Read(fields);
        var date = fields.FirstOrDefault(f => f.Kind == FieldKind.Date)?.Value;
        var reviewBy = fields.FirstOrDefault(f => f.Kind == FieldKind.ReviewBy)?.Value;
        var door = fields.FirstOrDefault(f => f.Kind == FieldKind.Reversibility)?.Value;

        // "Accepted (2026-01-31)" is a date, too, where the record names no other.
        var inStatus = date is null && statusLine is not null ? DecisionDates.Written(statusLine.Text) : null;
        return record with
        {
            Status = status,
            StatusText = statusLine?.Text,
            StatusLine = statusLine?.Line,
            DateText = date?.Text ?? inStatus,
            Date = (date?.Text ?? inStatus) is { } written ? DecisionDates.Find(written) : null,
            DateLine = date?.Line ?? (inStatus is null ? null : statusLine?.Line),
            ReviewByText = reviewBy?.Text,
            ReviewBy = reviewBy is null ? null : DecisionDates.Find(reviewBy.Text),
            ReviewByLine = reviewBy?.Line,
            ReversibleText = door?.Text,
            ReversibleLine = door?.Line,
        };
    }
}
