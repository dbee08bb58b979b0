using Automation.Core.Digests.Teams;
using FsCheck;
using FsCheck.Fluent;
using static Automation.Pipeline.Tests.Digests.ComposerWorld;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>Repositories as they were saved one after another, some again with another name or topic, and a team's selectors.</summary>
public sealed record TeamSearchCase(IReadOnlyList<RepositoryRecord> Saved, IReadOnlyList<RepositorySelector> Selectors)
{
    public const string Reached = "reached";

    public static Arbitrary<TeamSearchCase> Arbitrary() => (
        from saved in AnyRepository().ListOf()
        from selectors in AnySelector().NonEmptyListOf()
        select new TeamSearchCase([.. saved], [.. selectors])).ToArbitrary();

    /// <summary>What of each repository was saved last.</summary>
    public IEnumerable<RepositoryRecord> Standing() => Saved.GroupBy(r => (r.Installation, r.Id)).Select(same => same.Last());

    private static Gen<RepositoryRecord> AnyRepository() =>
        from installation in Gen.Choose(1, 2)
        from id in Gen.Choose(101, 106)
        from owner in Gen.Elements("octo", "Octo", "umbrella")
        from name in Gen.Elements("web", "Web", "web-api", "we", "web_api", "a.b", "\u212Aelvin", "stra\u00DFe", "x")
        from topics in Gen.Elements("pay", "Pay", "pay-out", "web", "c#").ListOf()
        from archived in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from removed in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new RepositoryRecord
        {
            Installation = new InstallationId(installation),
            Id = new RepositoryId(id),
            Name = new RepositoryName(owner, name),
            Topics = [.. topics],
            IsArchived = archived,
            IsRemoved = removed,
        };

    private static Gen<RepositorySelector> AnySelector()
    {
        var owners = Gen.Elements("octo", "OCTO", "Umbrella", "nobody");
        var topics = Gen.Elements("pay", "PAY", "pay-out", "web", "none").Select(Topic);
        var names = from owner in owners from name in Gen.Elements("web", "WEB_API", "kelvin", "STRASSE", "none") select Name(owner, name);
        var patterns = from owner in owners
                       from pattern in Gen.Elements("*", "we*", "WEB-*", "w?b", "*b", "web_???", "k*", "\u212A*", "none*", "?")
                       select Pattern(owner, pattern);
        return Gen.OneOf(topics, names, patterns, owners.Select(static owner => GitHubTeam(owner, Reached)));
    }
}
