using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>A value of an enumeration, written in lower case.</summary>
internal sealed class ChoiceType<TEnum> : PolicyType<TEnum>
    where TEnum : struct, Enum
{
    public override string Expected => Text.Expected;

    private static TextType Text => field ??= TextType.OneOf([.. Enum.GetNames<TEnum>().Select(name => name.ToLowerInvariant())]);

    public override TEnum Read(YamlNode node, string path, TEnum current, PolicyReading reading) =>
        Enum.Parse<TEnum>(Text.Read(node, path, Name(current), reading), ignoreCase: true);

    public override JsonNode? Write(TEnum value) => Name(value);

    public override JsonObject Schema(TEnum value) => Text.Schema(Name(value));

    private static string Name(TEnum value) => value.ToString().ToLowerInvariant();
}
