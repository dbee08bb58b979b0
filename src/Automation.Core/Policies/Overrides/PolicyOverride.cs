using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Overrides;

/// <summary>An entry of <c>overrides</c>: keys of the practices that have other values for some pull requests.</summary>
public sealed record PolicyOverride
{
    private readonly Func<YamlMap, AutomationPolicy, PolicyReading, AutomationPolicy> lay;

    /// <param name="content">The entry as written.</param>
    /// <param name="lay">Lays what is left of the content over a policy.</param>
    internal PolicyOverride(YamlMap content, Func<YamlMap, AutomationPolicy, PolicyReading, AutomationPolicy> lay)
    {
        Content = content;
        this.lay = lay;
    }

    /// <summary>The file that holds it, as <see cref="PolicyText.Source"/>.</summary>
    public required string Source { get; init; }

    /// <summary>Its place in that file, from 1 on.</summary>
    public required int Number { get; init; }

    public required OverrideConditions When { get; init; }

    /// <summary>The entry without what it may not say: its keys <c>practices...</c> are those of a policy file.</summary>
    internal YamlMap Content { get; init; }

    /// <summary>Lays <see cref="Content"/> over a policy; what does not go together is reported.</summary>
    internal AutomationPolicy Lay(AutomationPolicy below, PolicyReading reading) => lay(Content, below, reading);

    /// <summary>
    /// The policy with this override in effect. Where the values do not go together with those below (sizes that no longer rise), the
    /// override is left out and that is a problem of the policy.
    /// </summary>
    internal EffectivePolicy Over(EffectivePolicy below)
    {
        var reading = new PolicyReading(Source);
        var policy = Lay(below.Policy, reading);
        if (reading.Problems.Count > 0)
        {
            var problem = reading.Problems[0];
            var message = $"Override {Number} is left out here, because it does not go together with the rest. {problem.Message}";
            return below with { Problems = [.. below.Problems, problem with { Message = message }] };
        }

        return below with
        {
            Policy = policy,
            Layers = [.. below.Layers, new PolicyLayer(Source, Content, Number)],
            Remarks = [.. below.Remarks, $"Override {Number} of {Source} applies ({When})."],
        };
    }
}
