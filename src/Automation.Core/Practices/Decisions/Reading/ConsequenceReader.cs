using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Parts good consequences from bad ones where the record does: MADR's "Good, because", MADR 2's headings "Positive Consequences", bold
/// words above lists ("**Positive:**"), headings "Pros" and "Cons". Only what stands under a heading about consequences is looked at:
/// pros and cons of options are no consequences of the decision.
/// </summary>
internal sealed class ConsequenceReader(RecordText text)
{
    private const int MaxConsequences = 200;

    private readonly List<string> good = [];
    private readonly List<string> bad = [];
    private ConsequenceSide? side;
    private bool areParted;

    /// <summary>Both are null where the record does not part them.</summary>
    public (IReadOnlyList<string>? Good, IReadOnlyList<string>? Bad) Read()
    {
        int? within = null;
        foreach (var block in text.Document)
        {
            if (block is HeadingBlock heading)
            {
                var name = SectionNames.Clean(DecisionMarkdown.Plain(heading));
                if (within is null || heading.Level <= within)
                {
                    within = IsAbout(name, heading.Level) ? heading.Level : null;
                }

                Enter(within is null ? null : ConsequenceWords.OfHeading(name));
            }
            else if (within is not null)
            {
                Take(block);
            }
        }

        return areParted ? (good, bad) : (null, null);
    }

    /// <summary>Deeper down, pros and cons are those of an option.</summary>
    private static bool IsAbout(string heading, int level) =>
        heading.Contains("consequence", StringComparison.OrdinalIgnoreCase)
        || string.Equals(heading, "Implications", StringComparison.OrdinalIgnoreCase)
        || (level <= 2 && (string.Equals(heading, "Pros", StringComparison.OrdinalIgnoreCase)
            || string.Equals(heading, "Cons", StringComparison.OrdinalIgnoreCase)));

    private void Enter(ConsequenceSide? next)
    {
        side = next;
        areParted |= next is ConsequenceSide.Good or ConsequenceSide.Bad;
    }

    private void Take(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                foreach (var line in SeenLines.Of(text, paragraph))
                {
                    TakeLine(line.Text);
                }

                break;
            case ListBlock list:
                foreach (var item in list.Cast<ListItemBlock>())
                {
                    TakeItem(item);
                }

                break;
        }
    }

    private void TakeLine(string line)
    {
        if (ConsequenceWords.OfLine(line) is var (said, rest))
        {
            Enter(said);
            Add(said, rest);
        }
        else
        {
            Add(side, line);
        }
    }

    /// <summary>An item's own side ends with it; one that is only a word is that of the items below it.</summary>
    private void TakeItem(ListItemBlock item)
    {
        var outer = side;
        var lines = item.FirstOrDefault() is ParagraphBlock paragraph ? SeenLines.Of(text, paragraph) : [];
        var whole = string.Join(' ', lines.Select(l => l.Text));
        if (ConsequenceWords.OfLine(whole) is var (said, rest))
        {
            Enter(said);
            Add(said, rest);
            if (rest.Length == 0)
            {
                foreach (var inner in item.OfType<ListBlock>())
                {
                    Take(inner);
                }
            }
        }
        else
        {
            Add(side, whole);
        }

        side = outer;
    }

    private void Add(ConsequenceSide? to, string consequence)
    {
        var list = to switch { ConsequenceSide.Good => good, ConsequenceSide.Bad => bad, _ => null };
        if (list?.Count < MaxConsequences && consequence.Length > 0)
        {
            list.Add(consequence);
        }
    }
}
