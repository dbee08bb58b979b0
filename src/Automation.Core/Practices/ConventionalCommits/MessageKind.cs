namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Who wrote a header: a person, or git and its hosts by a fixed form that is no conventional header.</summary>
internal enum MessageKind
{
    Ordinary,

    /// <summary>A merge commit's header.</summary>
    Merge,

    /// <summary><c>Revert "..."</c> or <c>Reapply "..."</c>, as git and GitHub write them.</summary>
    Revert,

    /// <summary><c>fixup!</c>, <c>squash!</c> or <c>amend!</c>: meant for <c>git rebase --autosquash</c>.</summary>
    Fixup,
}
