namespace Automation.Email.Rendering.Pages;

/// <summary>What a section is made of: a closed set, so that each form of the mail knows how to write all of it.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>The pictures that the block shows.</summary>
    public virtual IEnumerable<Picture> Pictures => [];

    /// <summary>A sentence or two.</summary>
    /// <param name="IsAside">True for what explains rather than tells.</param>
    public sealed record Paragraph(string Text, bool IsAside = false) : Block;

    /// <summary>A sentence, and the things it speaks of.</summary>
    /// <param name="Lead">Empty where the heading says it already.</param>
    /// <param name="More">What is not shown: "and 2 more"; null when all is.</param>
    public sealed record Items(string Lead, IReadOnlyList<PageItem> Entries, string? More) : Block;

    /// <summary>Two to four numbers that stand beside one another.</summary>
    public sealed record Figures(IReadOnlyList<Figure> Entries) : Block;

    /// <summary>A table; the first column names the rows.</summary>
    public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows) : Block
    {
        public override IEnumerable<Picture> Pictures => Rows.SelectMany(r => r.Cells).Select(c => c.Picture).OfType<Picture>();
    }

    /// <summary>A picture under a caption.</summary>
    public sealed record Chart(string Caption, Picture Picture) : Block
    {
        public override IEnumerable<Picture> Pictures => [Picture];
    }
}
