using System.Net;
using System.Text;
using Automation.Core.Digests.Teams;
using Automation.Core.Ports;
using Automation.Hosting.Tests.App;
using Automation.Pipeline.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary><c>/api/v1/unsubscribe</c> for mail programs, which post, and for people, who follow the link first.</summary>
public sealed class UnsubscribeTests : RunningAppTest
{
    private static readonly Team Payments = new()
    {
        Id = "payments",
        Key = "payments",
        Name = "Payments",
        Leads = ["lead@example.com"],
        Repositories = [],
    };

    [Fact]
    public async Task One_Click_Of_A_Mail_Program_Unsubscribes()
    {
        using var body = new StringContent("List-Unsubscribe=One-Click", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await App.Client.PostAsync(await LinkAsync(), body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await IsSubscribedAsync());
    }

    [Fact]
    public async Task A_Multipart_Click_Unsubscribes_Too_And_A_Second_One_Is_Fine()
    {
        for (var i = 0; i < 2; i++)
        {
            using var body = new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } };
            using var answer = await App.Client.PostAsync(await LinkAsync(), body);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(await IsSubscribedAsync());
        }
    }

    [Fact]
    public async Task Following_The_Link_Changes_Nothing_And_Shows_A_Button()
    {
        using var answer = await App.Client.GetAsync(await LinkAsync());

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("""<form method="post">""", page, StringComparison.Ordinal);
        Assert.Contains("""<button name="action" value="unsubscribe">Unsubscribe</button>""", page, StringComparison.Ordinal);
        Assert.Contains("team payments", page, StringComparison.Ordinal);
        Assert.True(await IsSubscribedAsync());
    }

    [Fact]
    public async Task The_Buttons_Lead_Out_And_Back_In()
    {
        var left = await PressAsync("unsubscribe");
        Assert.False(await IsSubscribedAsync());
        Assert.Contains("""value="subscribe">Subscribe again<""", left, StringComparison.Ordinal);
        Assert.Contains("Subscribe again", await App.Client.GetStringAsync(await LinkAsync()), StringComparison.Ordinal);

        await PressAsync("subscribe");
        Assert.True(await IsSubscribedAsync());
    }

    [Fact]
    public async Task The_Page_Is_Kept_Nowhere_And_Tells_Nobody_Its_Address()
    {
        using var answer = await App.Client.GetAsync(await LinkAsync());

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Styles_Hash_Is_That_Of_The_Style_On_The_Page()
    {
        using var answer = await App.Client.GetAsync(await LinkAsync());

        var page = await answer.Content.ReadAsStringAsync();
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"'sha256-{hash}'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=nonsense")]
    [InlineData("?token=%3Cscript%3E")]
    public async Task An_Unknown_Token_Is_Not_Found_And_Not_Repeated(string query)
    {
        var link = new Uri($"/api/v1/unsubscribe{query}", UriKind.Relative);

        using var shown = await App.Client.GetAsync(link);
        using var posted = await App.Client.PostAsync(link, null);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, posted.StatusCode));
        var page = await shown.Content.ReadAsStringAsync();
        Assert.Contains("This link is not valid", page, StringComparison.Ordinal);
        Assert.DoesNotContain("script", page, StringComparison.Ordinal);
        Assert.Equal(page, await posted.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_Right_Address_With_A_Wrong_Secret_Looks_Like_Any_Unknown_Token()
    {
        var link = (await LinkAsync()).OriginalString;
        var wrong = link[..^1] + (link[^1] == '0' ? '1' : '0');

        using var almost = await App.Client.GetAsync(new Uri(wrong, UriKind.Relative));
        using var nonsense = await App.Client.GetAsync(new Uri("/api/v1/unsubscribe?token=nonsense", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, almost.StatusCode);
        Assert.Equal(await nonsense.Content.ReadAsStringAsync(), await almost.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_Large_Body_Is_Refused()
    {
        using var body = new StringContent(new string('x', 5000), Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await App.Client.PostAsync(await LinkAsync(), body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.True(await IsSubscribedAsync());
    }

    private async Task<string> PressAsync(string action)
    {
        using var form = new FormUrlEncodedContent([new("action", action)]);
        using var answer = await App.Client.PostAsync(await LinkAsync(), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<Uri> LinkAsync() =>
        new($"/api/v1/unsubscribe?token={(await SubscriptionAsync()).Token}", UriKind.Relative);

    private async Task<bool> IsSubscribedAsync() => (await SubscriptionAsync()).SuppressedAt is null;

    private Task<Subscription> SubscriptionAsync() =>
        App.Services.GetRequiredService<ISubscriptions>().GetAsync(Payments, "lead@example.com", default);
}
