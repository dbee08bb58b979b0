namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>How a string literal holds its own closing quote.</summary>
internal enum StringEscape
{
    None,
    Backslash,
    Backtick,

    /// <summary>The quote written twice.</summary>
    Doubled,
}
