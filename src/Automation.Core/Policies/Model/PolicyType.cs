using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>
/// The description of a value in the policy. The one description reads and checks a file, binds it to the settings, writes the
/// canonical content, the JSON schema and the reference of keys, so that these cannot disagree.
/// </summary>
/// <typeparam name="T">What the value is bound to.</typeparam>
internal abstract class PolicyType<T>
{
    /// <summary>What the value must be, as a noun phrase: "a whole number from 0 to 100".</summary>
    public abstract string Expected { get; }

    /// <summary>Lays what a file says over a value of the layers below. What is wrong is reported and changes nothing.</summary>
    public abstract T Read(YamlNode node, string path, T current, PolicyReading reading);

    /// <summary>The value in canonical form: equal for equal values.</summary>
    public abstract JsonNode? Write(T value);

    /// <summary>The JSON schema of what <see cref="Read"/> takes without a problem, without description and default.</summary>
    public abstract JsonObject Schema(T value);

    /// <summary>The key that has this type, and the keys below it.</summary>
    public virtual IEnumerable<PolicyKeyDocumentation> Document(string path, string description, T value) =>
        [new PolicyKeyDocumentation(path, description, Expected, FlowYaml.Write(Write(value)), IsSection: false)];
}
