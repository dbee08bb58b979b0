namespace Automation.Core.Practices.ConventionalCommits.Parsing;

/// <summary>Where body and footers begin in the text behind a header.</summary>
/// <param name="BodyStart">Index of the body's first line.</param>
/// <param name="FootersStart">Index of the first footer, where the body ends; the text's length without footers.</param>
/// <param name="IsCrowded">Whether the line below the header is not blank.</param>
internal readonly record struct MessageSections(int BodyStart, int FootersStart, bool IsCrowded)
{
    public bool HasBody => BodyStart < FootersStart;

    /// <param name="text">The whole message.</param>
    /// <param name="cursor">Stands on the header.</param>
    public static MessageSections Find(ReadOnlySpan<char> text, LineCursor cursor)
    {
        var body = -1;
        var crowded = false;
        var paragraphBegins = true;
        for (var isFirst = true; cursor.MoveNext(); isFirst = false)
        {
            if (cursor.Line.IsWhiteSpace())
            {
                paragraphBegins = true;
                continue;
            }

            crowded |= isFirst;
            if (paragraphBegins && FooterReader.Begins(cursor.Line))
            {
                return new(body < 0 ? cursor.Start : body, cursor.Start, crowded);
            }

            body = body < 0 ? cursor.Start : body;
            paragraphBegins = false;
        }

        return new(body < 0 ? text.Length : body, text.Length, crowded);
    }
}
