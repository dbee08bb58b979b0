using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Json;

/// <summary>A reaction to a comment (<c>reaction</c>).</summary>
internal static class ReactionJson
{
    public static JsonObject Of(Reaction reaction, SandboxAddress address) => new()
    {
        ["id"] = reaction.Id,
        ["node_id"] = $"REA_{reaction.Id}",
        ["user"] = AccountJson.Bot(address),
        ["content"] = reaction.Content,
        ["created_at"] = reaction.CreatedAt.ToGitHub(),
    };
}
