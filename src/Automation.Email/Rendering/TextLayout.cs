using System.Text;

namespace Automation.Email.Rendering;

/// <summary>Lays out plain text in lines of at most <see cref="Width"/> columns; only addresses and single long words run over.</summary>
internal sealed class TextLayout
{
    public const int Width = 76;

    private const string Bullet = "* ";
    private const string Hanging = "  ";

    private readonly StringBuilder text = new();

    /// <summary>True after a list's line: what follows in the list stays close.</summary>
    private bool isInList;

    public void Heading(string heading, char underline)
    {
        Gap(2);
        var lines = Wrap(heading, Width);
        lines.ForEach(Line);
        Line(new string(underline, lines.Max(Columns)));
    }

    public void Paragraph(string paragraph)
    {
        Gap(1);
        Wrap(paragraph, Width).ForEach(Line);
    }

    /// <summary>A point of a list.</summary>
    public void Item(string item)
    {
        if (!isInList)
        {
            Gap(1);
        }

        var lines = Wrap(item, Width - Bullet.Length);
        Line(Bullet + lines[0]);
        lines[1..].ForEach(l => Line(Hanging + l));
        isInList = true;
    }

    /// <summary>More lines of the last point.</summary>
    public void Continue(string line) => Wrap(line, Width - Hanging.Length).ForEach(l => Line(Hanging + l));

    /// <summary>An address on a line of its own, never broken.</summary>
    public void Address(Uri address, int indent) => Line(new string(' ', indent) + address.AbsoluteUri);

    public void Rule()
    {
        Gap(1);
        Line(new string('-', Width));
    }

    /// <summary>Columns as wide as their widest cell, two blanks apart; numbers and words alike stand at the left.</summary>
    public void Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Gap(1);
        int[] widths = [.. Enumerable.Range(0, rows[0].Count).Select(c => rows.Max(r => Columns(r[c])))];
        foreach (var row in rows)
        {
            Line(Hanging + string.Join("  ", row.Select((cell, c) => cell + new string(' ', widths[c] - Columns(cell)))).TrimEnd());
        }
    }

    public override string ToString() => text.ToString();

    private static List<string> Wrap(string paragraph, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Columns(line.ToString()) + 1 + Columns(word) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static int Columns(string line) => new StringInfo(line).LengthInTextElements;

    private void Gap(int lines)
    {
        text.Append('\n', text.Length == 0 ? 0 : lines);
        isInList = false;
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
