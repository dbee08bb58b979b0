using System.Text;

namespace Automation.Core.Patterns;

/// <summary>
/// The pattern of one name in a path, as <c>.gitignore</c>, <c>.gitattributes</c> and <c>CODEOWNERS</c> have it: <c>*</c> is any number
/// of characters, <c>?</c> is one, a backslash takes the character after it literally. <c>.gitattributes</c> knows classes such as
/// <c>[a-z]</c> too; <c>CODEOWNERS</c> does not.
/// </summary>
/// <remarks>Matching costs no more than the pattern's length times the name's: only the last star is ever given another try.</remarks>
internal sealed class NamePattern
{
    private readonly NameStep[] steps;
    private readonly string beginning;
    private readonly string ending;

    private NamePattern(NameStep[] steps)
    {
        this.steps = steps;
        beginning = string.Concat(steps.TakeWhile(s => s.Kind == NameStepKind.Literal).Select(s => s.Literal));
        ending = string.Concat(steps.Skip(Array.FindLastIndex(steps, s => s.Kind != NameStepKind.Literal) + 1).Select(s => s.Literal));
        Literal = beginning.Length == steps.Length ? beginning : null;
    }

    /// <summary>The only name that matches, where there is but one; null otherwise.</summary>
    public string? Literal { get; }

    public IReadOnlyList<NameStep> Steps => steps;

    /// <param name="text">The pattern.</param>
    /// <param name="classes">Whether brackets are classes; else they stand for themselves.</param>
    /// <returns>Null where the pattern ends inside an escape or a class, which matches nothing.</returns>
    public static NamePattern? Parse(ReadOnlySpan<char> text, bool classes)
    {
        var steps = new List<NameStep>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 == text.Length:
                    return null;
                case '\\':
                    steps.Add(new NameStep(NameStepKind.Literal, text[++i]));
                    break;
                case '*':
                    steps.Add(new NameStep(NameStepKind.Any));
                    break;
                case '?':
                    steps.Add(new NameStep(NameStepKind.One));
                    break;
                case '[' when classes:
                    if (CharacterClass.Parse(text[i..], out var length) is not { } found)
                    {
                        return null;
                    }

                    steps.Add(new NameStep(NameStepKind.OneOf, Class: found));
                    i += length - 1;
                    break;
                default:
                    steps.Add(new NameStep(NameStepKind.Literal, text[i]));
                    break;
            }
        }

        return new NamePattern([.. steps]);
    }

    /// <summary>The names of a pattern of paths. An escaped slash separates like another; one inside a class does not. With a class
    /// that is never closed the pattern matches nothing, and stays as it is.</summary>
    public static List<string> Split(string text, bool classes)
    {
        var names = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (classes && text[i] == '[')
            {
                if (CharacterClass.Parse(text.AsSpan(i), out var length) is null)
                {
                    return [text];
                }

                i += length - 1;
                continue;
            }

            var end = i;
            i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
            if (text[i] == '/')
            {
                names.Add(text[start..end]);
                start = i + 1;
            }
        }

        names.Add(text[start..]);
        return names;
    }

    public bool IsMatch(ReadOnlySpan<char> name)
    {
        // Most names begin or end otherwise, and need no more of a look.
        if (!name.StartsWith(beginning) || !name.EndsWith(ending))
        {
            return false;
        }

        int step = 0, at = 0, star = -1, from = 0;
        while (at < name.Length)
        {
            if (step < steps.Length && steps[step].Kind == NameStepKind.Any)
            {
                star = step++;
                from = at;
            }
            else if (step < steps.Length && steps[step].Length(name[at..]) is > 0 and var length)
            {
                step++;
                at += length;
            }
            else if (star >= 0)
            {
                step = star + 1;
                at = ++from;
            }
            else
            {
                return false;
            }
        }

        while (step < steps.Length && steps[step].Kind == NameStepKind.Any)
        {
            step++;
        }

        return step == steps.Length;
    }

    /// <summary>The pattern, written in one way only: equal texts are equal patterns.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            text.Append(step);
        }

        return text.ToString();
    }
}
