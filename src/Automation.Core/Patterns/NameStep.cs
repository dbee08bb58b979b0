using System.Text;

namespace Automation.Core.Patterns;

/// <summary>A step of a <see cref="NamePattern"/>.</summary>
/// <param name="Literal">The character of a <see cref="NameStepKind.Literal"/>.</param>
/// <param name="Class">The class of a <see cref="NameStepKind.OneOf"/>.</param>
internal readonly record struct NameStep(NameStepKind Kind, char Literal = '\0', CharacterClass? Class = null)
{
    /// <summary>How much of the text the step reads; 0 where it does not fit. Not for <see cref="NameStepKind.Any"/>.</summary>
    public int Length(ReadOnlySpan<char> text)
    {
        if (Kind == NameStepKind.Literal)
        {
            return text[0] == Literal ? 1 : 0;
        }

        // One character may be two units of UTF-16.
        return Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done
            ? Kind == NameStepKind.One ? 1 : 0
            : Class is null || Class.Holds(rune.Value) ? length : 0;
    }

    /// <summary>The step as it is written in a pattern, escaped wherever it could be.</summary>
    public override string ToString() => Kind switch
    {
        NameStepKind.Any => "*",
        NameStepKind.One => "?",
        NameStepKind.OneOf => Class!.ToString(),
        _ => Literal is '*' or '?' or '[' or '\\' ? $"\\{Literal}" : Literal.ToString(),
    };
}
