using System.Text.Json.Nodes;
using Automation.Core.Apps;

namespace Automation.Core.Tests.Apps;

public sealed class AppManifestTests
{
    private static readonly AppManifest Manifest = new()
    {
        Name = "Octo automation",
        HomePage = new Uri("https://github.com/"),
        RedirectTo = new Uri("http://127.0.0.1:4711/created"),
    };

    [Fact]
    public void A_New_App_Asks_For_What_It_Needs_And_No_More()
    {
        var permissions = Read(Manifest)["default_permissions"]!.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!);

        Assert.Equal(AppPermissions.All.Where(p => !p.IsOptional).Select(p => p.Name), permissions.Keys);
        Assert.All(AppPermissions.All, p => Assert.Equal(!p.IsOptional, p.IsMetBy(permissions)));
        Assert.Equal("read", permissions["contents"]);
    }

    [Fact]
    public void Without_A_Public_Address_The_Webhook_Is_Off()
    {
        var hook = Read(Manifest)["hook_attributes"]!;

        Assert.False((bool)hook["active"]!);
        Assert.Equal("https://example.com/api/github/webhooks", (string)hook["url"]!);
        Assert.Null(Manifest.WebhookUrl);
    }

    [Theory]
    [InlineData("https://automation.example.com", "https://automation.example.com/api/github/webhooks")]
    [InlineData("https://automation.example.com/", "https://automation.example.com/api/github/webhooks")]
    [InlineData("https://example.com/automation", "https://example.com/automation/api/github/webhooks")]
    public void The_Webhook_Is_At_The_Public_Address(string address, string expected)
    {
        var hook = Read(Manifest with { PublicUrl = new Uri(address) })["hook_attributes"]!;

        Assert.True((bool)hook["active"]!);
        Assert.Equal(expected, (string)hook["url"]!);
    }

    [Theory]
    [InlineData("write", AccessLevel.Read, true)]
    [InlineData("read", AccessLevel.Read, true)]
    [InlineData("read", AccessLevel.Write, false)]
    [InlineData("admin", AccessLevel.Write, true)]
    [InlineData("something new", AccessLevel.Read, false)]
    public void A_Stronger_Permission_Is_Enough_And_A_Weaker_One_Is_Not(string granted, AccessLevel needed, bool met)
    {
        var permission = new AppPermission("checks", "Checks", needed, "no check runs");

        Assert.Equal(met, permission.IsMetBy(new Dictionary<string, string> { ["checks"] = granted }));
    }

    [Fact]
    public void An_Apps_Settings_Are_With_Its_Owner()
    {
        var app = new AppRecord(1, "octo", "octo-org", true, new Dictionary<string, string>(), [], new Uri("https://github.com/apps/octo"));

        Assert.Equal("https://github.com/organizations/octo-org/settings/apps/octo", app.Settings.AbsoluteUri);
        Assert.Equal("https://github.com/settings/apps/octo", (app with { OwnedByOrganisation = false }).Settings.AbsoluteUri);
    }

    private static JsonObject Read(AppManifest manifest) => JsonNode.Parse(manifest.ToJson())!.AsObject();
}
