namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>Reads who took part: names parted by commas, or in a list. Blanks of templates are no names.</summary>
internal static class RoleReader
{
    private const int MaxNames = 50;
    private const int LongestName = 100;

    public static DecisionRoles Read(IReadOnlyList<Field> fields) => new()
    {
        Drivers = Names(fields, FieldKind.Drivers),
        Approvers = Names(fields, FieldKind.Approvers),
        Contributors = Names(fields, FieldKind.Contributors),
        Informed = Names(fields, FieldKind.Informed),
    };

    private static IReadOnlyList<string> Names(IReadOnlyList<Field> fields, FieldKind kind) =>
    [
        .. fields.Where(f => f.Kind == kind && !IsBlank(f.Value.Text))
            .SelectMany(f => f.Value.Text.Trim('[', ']').Split([",", ";", " and ", " & "], StringSplitOptions.TrimEntries))
            .Where(n => n.Length is > 0 and <= LongestName && n.Any(char.IsLetter))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MaxNames),
    ];

    /// <summary>MADR's blanks: <c>{list everyone involved in the decision}</c>, <c>[list everyone involved in the decision]</c>.</summary>
    private static bool IsBlank(string text) =>
        text.StartsWith('{') || text.StartsWith("[list ", StringComparison.OrdinalIgnoreCase);
}
