namespace Automation.Core.Practices.Review.Approvals;

/// <summary>What somebody has to do with the commits of a pull request.</summary>
internal enum Contribution
{
    None,

    /// <summary>Named as a co-author only, as by a suggestion that the author took.</summary>
    CoAuthor,

    /// <summary>Wrote or committed at least one of them.</summary>
    Committer,
}
