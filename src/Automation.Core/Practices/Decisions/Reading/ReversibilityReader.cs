using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Reads whether a decision can be taken back, where the record says so by name: "Reversible: yes", "Door: one-way", "One-way door: no",
/// a section "Reversibility". What other sentences say of doors is not guessed at.
/// </summary>
internal static partial class ReversibilityReader
{
    public static bool? Read(IReadOnlyList<Field> fields) =>
        fields.Where(f => f.Kind == FieldKind.Reversibility).Select(Answer).FirstOrDefault(a => a is not null);

    private static bool? Answer(Field field)
    {
        var text = field.Value.Text;
        if (OneWay().IsMatch(text) != TwoWay().IsMatch(text))
        {
            return TwoWay().IsMatch(text);
        }

        bool? yes = Yes().IsMatch(text) ? true : No().IsMatch(text) ? false : null;
        return FieldNames.Bare(field.Name) switch
        {
            "reversible" or "isreversible" or "reversibility" or "twowaydoor" => yes,
            "irreversible" or "onewaydoor" => !yes,
            _ => null,
        };
    }

    [GeneratedRegex(@"\bone[\s-]way\b|\birreversible\b|\b(?:not|hardly)\s+reversible\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneWay();

    [GeneratedRegex(@"\btwo[\s-]way\b|(?<!\b(?:not|hardly)\s+)\breversible\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TwoWay();

    [GeneratedRegex(@"^\W*(?:yes|true|easy|easily|high)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\W*(?:no|false|none|hard|low|difficult)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();
}
