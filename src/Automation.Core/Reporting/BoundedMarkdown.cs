using System.Text;

namespace Automation.Core.Reporting;

/// <summary>Markdown made of sections, kept under a limit by leaving out whole sections, which it then says.</summary>
/// <param name="limit">Greatest length of the whole text, in UTF-16 characters.</param>
internal sealed class BoundedMarkdown(int limit)
{
    private const int RoomForNote = 200;

    private readonly StringBuilder text = new();
    private int dropped;

    /// <summary>Adds a section if it fits; an empty one is no section.</summary>
    public BoundedMarkdown Add(string section)
    {
        if (section.Length == 0)
        {
            return this;
        }

        if (text.Length + section.Length + RoomForNote > limit)
        {
            dropped++;
            return this;
        }

        text.Append(text.Length > 0 ? "\n\n" : "").Append(section);
        return this;
    }

    public override string ToString() => dropped switch
    {
        0 => text.ToString(),
        1 => text + "\n\n_One section is left out here: the text would be longer than GitHub takes._",
        _ => text + $"\n\n_{dropped} sections are left out here: the text would be longer than GitHub takes._",
    };
}
