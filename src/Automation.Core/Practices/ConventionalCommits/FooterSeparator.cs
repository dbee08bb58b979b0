namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>The two separators that point 8 of the specification allows between a footer's token and its value.</summary>
public enum FooterSeparator
{
    /// <summary>A colon and a space.</summary>
    Colon,

    /// <summary>A space and a number sign.</summary>
    Hash,
}
