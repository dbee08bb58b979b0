using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// A commit message as Conventional Commits 1.0.0 reads it. Made by <see cref="CommitMessageParser"/> from any text: what the
/// specification does not allow is in <see cref="Breaches"/>, and the parts hold what could be made out nevertheless.
/// </summary>
public sealed record CommitMessage
{
    /// <summary>The first line that is not empty, as written; empty for a blank message.</summary>
    public required string Header { get; init; }

    /// <summary>The type as written; null where the header does not parse.</summary>
    public string? Type { get; init; }

    /// <summary>The text between the parentheses; null without a scope, or where the header does not parse.</summary>
    public string? Scope { get; init; }

    /// <summary>True for <c>!</c> before the colon.</summary>
    public bool HasExclamationMark { get; init; }

    /// <summary>Everything after colon and space; null where the header does not parse.</summary>
    public string? Description { get; init; }

    /// <summary>The text between header and footers, with line feeds and without blank lines around it; null for none.</summary>
    public string? Body { get; init; }

    public IReadOnlyList<CommitFooter> Footers { get; init; } = [];

    /// <summary>The points that the message breaks, in ascending order; empty for a valid message.</summary>
    public IReadOnlyList<SpecificationBreach> Breaches { get; init; } = [];

    /// <summary>True for a text of white space only.</summary>
    public bool IsBlank => Header.Length == 0;

    /// <summary>True when no point of the specification is broken.</summary>
    public bool IsValid => !IsBlank && Breaches.Count == 0;

    /// <summary>True when the change is marked as breaking, by <c>!</c> or by a footer (point 11).</summary>
    public bool IsBreaking => HasExclamationMark || HasBreakingFooter();

    /// <summary>What breaks: the footers' values, or the description where only <c>!</c> marks it (point 13).</summary>
    public IReadOnlyList<string> BreakingDescriptions
    {
        get
        {
            string[] footers = [.. Footers.Where(f => f.IsBreakingChange).Select(f => f.Value)];
            return footers.Length == 0 && HasExclamationMark && Description is { } description ? [description] : footers;
        }
    }

    /// <summary>Why the header does not parse.</summary>
    internal HeaderFault HeaderFault { get; init; }

    /// <summary>True when text follows the header without a blank line between.</summary>
    internal bool IsCrowded { get; init; }

    /// <summary>The canonical text: one line feed per line, one blank line between header, body and footers.</summary>
    public override string ToString() => CommitMessagePrinter.Print(this);

    /// <summary>Walked by index: most messages have no footer, and asking must cost them nothing.</summary>
    private bool HasBreakingFooter()
    {
        for (var i = 0; i < Footers.Count; i++)
        {
            if (Footers[i].IsBreakingChange)
            {
                return true;
            }
        }

        return false;
    }
}
