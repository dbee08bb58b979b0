using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits.Landing;
using Automation.Core.Practices.ConventionalCommits.Rules;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// Will what lands on the base branch be a valid Conventional Commits 1.0.0 history? Looks at what the repository's merge
/// settings let land: the message of a squash, the commits that a merge or a rebase keeps. What does not land is looked at too, and
/// findings on it are informations at most.
/// </summary>
public sealed class ConventionalCommitsPractice : Practice<CommitSubject>
{
    public override string Id => PracticeIds.ConventionalCommits;

    public override string Title => "Conventional commits";

    public override string Question => "Will what lands on the main branch be a valid Conventional Commits 1.0.0 history?";

    /// <summary>All rules, in the order in which findings are shown.</summary>
    internal static IReadOnlyList<Rule<CommitSubject>> AllRules { get; } =
    [
        new EmptyMessageRule(),
        new HeaderFormatRule(),
        new TypeEmptyRule(),
        new TypeEnumRule(),
        new TypeCaseRule(),
        new TypeRepeatedRule(),
        new TypeMaxLengthRule(),
        new TypeMinLengthRule(),
        new ScopeEmptyRule(),
        new ScopeEnumRule(),
        new ScopePathsRule(),
        new ScopeCaseRule(),
        new ScopeDelimiterStyleRule(),
        new ScopeMaxCountRule(),
        new ScopeMaxLengthRule(),
        new ScopeMinLengthRule(),
        new SubjectEmptyRule(),
        new SubjectCaseRule(),
        new SubjectFullStopRule(),
        new SubjectExclamationMarkRule(),
        new SubjectMaxLengthRule(),
        new SubjectMinLengthRule(),
        new HeaderMaxLengthRule(),
        new HeaderMinLengthRule(),
        new HeaderTrimRule(),
        new HeaderCaseRule(),
        new HeaderFullStopRule(),
        new BodyLeadingBlankRule(),
        new BodyMaxLineLengthRule(),
        new BodyEmptyRule(),
        new BodyCaseRule(),
        new BodyFullStopRule(),
        new BodyMaxLengthRule(),
        new BodyMinLengthRule(),
        new FooterLeadingBlankRule(),
        new FooterMaxLineLengthRule(),
        new FooterEmptyRule(),
        new FooterMaxLengthRule(),
        new FooterMinLengthRule(),
        new ReferencesEmptyRule(),
        new IssueReferenceRule(),
        new SignedOffByRule(),
        new SignOffRule(),
        new TrailerExistsRule(),
        new BreakingChangeFooterRule(),
        new BreakingChangeUnclearRule(),
        new BreakingChangeLostRule(),
        new BreakingChangeExclamationMarkRule(),
        new BreakingChangeMarkedRule(),
        new BreakingChangeDescribedRule(),
        new RevertHeaderRule(),
        new RevertTargetRule(),
        new FixupCommitRule(),
    ];

    protected override IReadOnlyList<Rule<CommitSubject>> RuleList => AllRules;

    protected override Preparation<CommitSubject> Prepare(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        if (Exemption.Reason(snapshot, policy, Id) is { } reason)
        {
            return Preparation<CommitSubject>.Skip(reason);
        }

        string[] notRead = [.. snapshot.Gaps.Where(gap => gap.Part == SnapshotPart.Commits).Select(gap => gap.Reason)];
        var landing = LandingMessages.Of(snapshot, policy);
        if (landing.Lint.Count == 0 && notRead.Length == 0)
        {
            return Preparation<CommitSubject>.Skip("There is no title, and no commit but merges and those of exempt authors.");
        }

        var release = ReleasePreview.Of(snapshot, landing.Squash);
        return new Preparation<CommitSubject>
        {
            Subject = new CommitSubject(landing.Lint, policy.Policy.ConventionalCommits, ChangedPaths(snapshot))
            {
                Description = Description(snapshot),
                Packages = snapshot.Packages,
                Commits = snapshot.Commits.DistinctBy(commit => commit.Sha).ToDictionary(commit => commit.Sha),
            },
            Unchecked = notRead,
            Notes = [LandingNote.Of(landing, snapshot), release.Note],
            Details = LandingDetails.Of(landing, snapshot, release),
        };
    }

    /// <summary>What a template hides in comments nobody has announced.</summary>
    private static CommitMessage? Description(PullRequestSnapshot snapshot) => string.IsNullOrWhiteSpace(snapshot.Body)
        ? null
        : CommitMessageParser.Parse($"feat: x\n\n{DescriptionText.WithoutComments(snapshot.Body)}");

    /// <summary>A renamed file counts under both names. Null where files are missing, so that no rule judges by half of them.</summary>
    private static string[]? ChangedPaths(PullRequestSnapshot snapshot) =>
        snapshot.Gaps.Any(gap => gap.Part == SnapshotPart.Files)
            ? null
            : [.. snapshot.Files.SelectMany(file => (string?[])[file.Path, file.PreviousPath]).OfType<string>()];
}
