using Automation.Core.Policies;

namespace Automation.Core.Tests.Policies;

/// <summary>Resolves the files of a test under the fake practices.</summary>
internal static class PolicyFiles
{
    public const string OrganisationSource = "octo-org/.github";

    public static PolicyResolver Resolver { get; } = new(FakePractice.All);

    public static PolicyText Organisation(string text) => new(PolicyLayerKind.Organisation, OrganisationSource, text);

    public static PolicyText Repository(string text) => new(PolicyLayerKind.Repository, PolicyResolver.FilePath, text);

    public static EffectivePolicy Resolve(params PolicyText[] layers) => Resolver.Resolve(layers);

    /// <summary>A repository's file alone, without its version line, which is added.</summary>
    public static EffectivePolicy ResolveBody(string body) => Resolve(Repository("version: 1\n" + body));
}
