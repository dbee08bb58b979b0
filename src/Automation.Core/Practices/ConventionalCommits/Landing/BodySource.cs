namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>Where the text below a message's first line was written, and so where it is to be changed.</summary>
internal enum BodySource
{
    /// <summary>In the message itself.</summary>
    Message,

    /// <summary>In the pull request's description.</summary>
    Description,

    /// <summary>In the messages of the commits that are squashed.</summary>
    Commits,
}
