using System.Collections.Concurrent;
using System.Collections.Frozen;
using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits.Corrections;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>What the rules look at: every message that can land, and what policy and the pull request say about them.</summary>
public sealed class CommitSubject(
    IReadOnlyList<LintedMessage> messages, ConventionalCommitsSettings settings, IReadOnlyList<string>? changedPaths = null)
{
    /// <summary>The title first, then the commits, oldest first; merge commits are left out.</summary>
    public IReadOnlyList<LintedMessage> Messages => messages;

    /// <summary>Types and scopes.</summary>
    public ConventionalCommitsSettings Settings => settings;

    /// <summary>Paths that the pull request changes, old and new names; null where they are not all known.</summary>
    public IReadOnlyList<string>? ChangedPaths => changedPaths;

    /// <summary>The pull request's description, read as what stands below a header; null where there is none.</summary>
    public CommitMessage? Description { get; init; }

    /// <summary>The packages of a monorepo; empty where there is no workspace.</summary>
    public IReadOnlyList<WorkspacePackage> Packages { get; init; } = [];

    /// <summary>The commits of the messages, by id.</summary>
    public IReadOnlyDictionary<CommitSha, SnapshotCommit> Commits
    {
        get => field ?? FrozenDictionary<CommitSha, SnapshotCommit>.Empty;
        init;
    }

    /// <summary>The oldest commit that is looked at; null where there is none.</summary>
    internal CommitSha? OldestCommit => messages.FirstOrDefault(message => message.Commit is not null)?.Commit;

    /// <summary>True where the branch holds merges of others.</summary>
    internal bool HasMerges => Commits.Values.Any(commit => commit.IsMerge);

    /// <summary>Names that are scopes whatever stands in them: those of the policy, and the packages.</summary>
    internal IReadOnlyCollection<string> KnownScopes =>
        field ??= [.. settings.Scopes.Keys, .. Packages.SelectMany(p => new[] { p.Name, p.Path })];

    private ConcurrentDictionary<LintedMessage, string?> Corrections => field ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>The subject of one message without a pull request around it.</summary>
    public static CommitSubject Of(CommitMessage message, ConventionalCommitsSettings settings) => Of(message, text: null, settings);

    /// <inheritdoc cref="Of(CommitMessage, ConventionalCommitsSettings)"/>
    /// <param name="text">The whole message; findings can then say how other ways of judging it differ.</param>
    public static CommitSubject Of(string text, ConventionalCommitsSettings settings) =>
        Of(CommitMessageParser.Parse(text), text, settings);

    /// <summary>The corrected first line of one of the messages, worked out once however many findings ask for it.</summary>
    internal string? CorrectionOf(LintedMessage message) =>
        Corrections.GetOrAdd(message, asked => HeaderCorrection.Of(asked, this));

    private static CommitSubject Of(CommitMessage message, string? text, ConventionalCommitsSettings settings) =>
        new([new LintedMessage { Message = message, Kind = MessageKinds.Of(message.Header), Text = text }], settings);
}
