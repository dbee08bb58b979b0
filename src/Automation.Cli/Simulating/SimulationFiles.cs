using Automation.Cli.Commands;
using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Cli.Simulating;

/// <summary>The policy files that a simulation is told to use.</summary>
/// <param name="File">The policy to try.</param>
/// <param name="Organisation">What lies below it, and below the policy in force; null where none is named.</param>
/// <param name="Current">The policy in force; null to find it.</param>
internal sealed record SimulationFiles(PolicyText File, PolicyText? Organisation, PolicyText? Current)
{
    private static readonly PolicyResolver Resolver = new(PracticeCatalog.All);

    public static SimulationFiles Read(string file, string? organisation, string? current) => new(
        Read(PolicyLayerKind.Repository, file),
        organisation is null ? null : Read(PolicyLayerKind.Organisation, organisation),
        current is null ? null : Read(PolicyLayerKind.Repository, current));

    /// <summary>The policy to try.</summary>
    public EffectivePolicy Proposed() => Resolver.Resolve(Layers(Organisation, File));

    /// <summary>The policy in force.</summary>
    /// <param name="found">The repository's own file, where none is named; null where there is none.</param>
    public EffectivePolicy InForce(PolicyText? found) => Resolver.Resolve(Layers(Organisation, Current ?? found));

    /// <summary>What is wrong with a named file that would therefore be left out, so that there is nothing to simulate.</summary>
    public IReadOnlyList<PolicyProblem> Refusals() => [.. LeftOut(Proposed()).Union(LeftOut(InForce(null)))];

    private static IEnumerable<PolicyProblem> LeftOut(EffectivePolicy policy) =>
        policy.Problems.Where(p => !policy.Sources.Contains(p.Source));

    private static IReadOnlyList<PolicyText> Layers(params PolicyText?[] layers) => [.. layers.OfType<PolicyText>()];

    private static PolicyText Read(PolicyLayerKind kind, string path) =>
        new(kind, path, UserFile.Read(path, "name a policy file, or write one with 'automation policy init'"));
}
