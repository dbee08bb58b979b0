using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Json;

/// <summary>A label (<c>label</c>), in the colour that GitHub gives to those that it makes by the way.</summary>
internal static class LabelJson
{
    private const string Color = "ededed";

    public static JsonObject Of(string name, RepositoryName repository, SandboxAddress address)
    {
        var id = SandboxIds.OfText("label/" + name.ToUpperInvariant());
        return new JsonObject
        {
            ["id"] = id,
            ["node_id"] = $"LA_{id}",
            ["url"] = $"{address.Api}/repos/{repository}/labels/{Uri.EscapeDataString(name)}",
            ["name"] = name,
            ["description"] = null,
            ["color"] = Color,
            ["default"] = false,
        };
    }

    /// <summary>Those on a pull request.</summary>
    public static JsonArray ListOf(IEnumerable<LabelTurn> standing, RepositoryName repository, SandboxAddress address) =>
        [.. standing.Select(turn => Of(turn.Name, repository, address))];
}
