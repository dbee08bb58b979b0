namespace Automation.Core.Policies;

/// <summary>When the summary comment stands on a pull request.</summary>
public enum CommentPresence
{
    /// <summary>Wherever a practice is published.</summary>
    Always,

    /// <summary>
    /// From the first time that something needs attention. A comment that stands is kept, and says in the end that all is fixed.
    /// </summary>
    Attention,

    /// <summary>Nowhere: the check runs say it all.</summary>
    Never,
}
