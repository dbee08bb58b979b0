using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>An account as every payload of GitHub's shows it (<c>simple-user</c>).</summary>
internal static class AccountJson
{
    private static readonly (string Field, string Path)[] Addresses =
    [
        ("url", ""), ("followers_url", "/followers"), ("following_url", "/following{/other_user}"), ("gists_url", "/gists{/gist_id}"),
        ("starred_url", "/starred{/owner}{/repo}"), ("subscriptions_url", "/subscriptions"), ("organizations_url", "/orgs"),
        ("repos_url", "/repos"), ("events_url", "/events{/privacy}"), ("received_events_url", "/received_events"),
    ];

    public static JsonObject Of(string login, SandboxAddress address, ActorKind kind = ActorKind.User)
    {
        var id = SandboxIds.OfAccount(login);
        var path = Uri.EscapeDataString(login);
        var account = new JsonObject
        {
            ["login"] = login,
            ["id"] = id,
            ["node_id"] = $"U_{id}",
            ["avatar_url"] = $"{address.Html}/avatars/{id}",
            ["gravatar_id"] = "",
            ["html_url"] = $"{address.Html}/{path}",
            ["type"] = kind.ToString(),
            ["site_admin"] = false,
        };
        foreach (var (field, rest) in Addresses)
        {
            account[field] = $"{address.Api}/users/{path}{rest}";
        }

        return account;
    }

    public static JsonObject Of(Actor actor, SandboxAddress address) => Of(actor.Login, address, actor.Kind);

    public static JsonObject Bot(SandboxAddress address) => Of(SandboxIds.BotLogin, address, ActorKind.Bot);

    /// <summary>The owner of the repository.</summary>
    public static JsonObject Owner(SandboxAddress address) => Of(SandboxIds.Owner, address, ActorKind.Organization);
}
