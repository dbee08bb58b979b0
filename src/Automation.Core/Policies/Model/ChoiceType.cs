using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A value of an enumeration, written in lower case.</summary>
internal sealed class ChoiceType<TEnum> : PolicyType<TEnum>
    where TEnum : struct, Enum
{
    private readonly TextType text = TextType.OneOf([.. Enum.GetValues<TEnum>().Select(Name)]);

    public override string Expected => text.Expected;

    public override TEnum Read(YamlNode node, string path, TEnum current, PolicyReading reading) =>
        Enum.Parse<TEnum>(text.Read(node, path, Name(current), reading), ignoreCase: true);

    public override JsonNode? Write(TEnum value) => Name(value);

    public override JsonObject Schema(TEnum value) => text.Schema(Name(value));

    private static string Name(TEnum value) => value.ToString().ToLowerInvariant();
}
