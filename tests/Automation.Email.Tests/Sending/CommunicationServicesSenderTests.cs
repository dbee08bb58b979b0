using Automation.Core.Mail;
using Automation.Email.Tests.Messages;
using Azure.Core;
using Azure.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Automation.Email.Tests.Sending;

/// <summary>Against a server that answers as Communication Services does.</summary>
public sealed class CommunicationServicesSenderTests : IAsyncLifetime
{
    private readonly MailMessage mail = Mails.New();
    private FakeEmailService service = null!;

    public async Task InitializeAsync() => service = await FakeEmailService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_Mail_Is_Posted_Under_Its_Operation_Id()
    {
        using var services = Start();

        var result = await services.Sender().SendAsync(mail, default);

        Assert.Equal(mail.OperationId.ToString("D"), Assert.IsType<SendResult.Sent>(result).Provider);
        var (headers, body) = Assert.Single(service.Posts);
        Assert.Equal(mail.OperationId.ToString("D"), headers["Operation-Id"]);
        Assert.Equal(mail.OperationId.ToString("D"), headers["x-ms-client-request-id"]);
        Assert.Equal("digest@example.com", body.GetProperty("senderAddress").GetString());
        Assert.Equal(Mails.To, body.GetProperty("recipients").GetProperty("to")[0].GetProperty("address").GetString());
        Assert.Equal(mail.Content.Subject, body.GetProperty("content").GetProperty("subject").GetString());
        Assert.Equal(mail.Content.Text, body.GetProperty("content").GetProperty("plainText").GetString());
        Assert.Equal(mail.Content.Html, body.GetProperty("content").GetProperty("html").GetString());
        Assert.True(body.GetProperty("userEngagementTrackingDisabled").GetBoolean());
    }

    [Fact]
    public async Task Pictures_And_Ways_To_Leave_Go_With_It()
    {
        using var services = Start();

        await services.Sender().SendAsync(mail, default);

        var (_, body) = Assert.Single(service.Posts);
        var image = body.GetProperty("attachments")[0];
        Assert.Equal("flow.png", image.GetProperty("name").GetString());
        Assert.Equal("flow.png", image.GetProperty("contentId").GetString());
        Assert.Equal("image/png", image.GetProperty("contentType").GetString());
        Assert.Equal(Mails.Png, image.GetProperty("contentInBase64").GetBytesFromBase64());
        Assert.Equal($"<{mail.Unsubscribe}>", body.GetProperty("headers").GetProperty("List-Unsubscribe").GetString());
        Assert.Equal("List-Unsubscribe=One-Click", body.GetProperty("headers").GetProperty("List-Unsubscribe-Post").GetString());
    }

    [Fact]
    public async Task A_Limit_Says_When_To_Come_Again()
    {
        using var services = Start(context =>
        {
            context.Response.Headers.RetryAfter = "42";
            return FakeEmailService.Error(429, "TooManyRequests", "Slow down.");
        });

        var later = Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(mail, default));

        Assert.Equal(TimeSpan.FromSeconds(42), later.After);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_Missing_Role_Is_For_Later_And_Named(int status)
    {
        using var services = Start(_ => FakeEmailService.Error(status, "Denied", "Denied."));

        var later = Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(mail, default));

        Assert.Contains("Communication and Email Service Owner", later.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_The_Service_Refuses_Is_Refused_In_Its_Words()
    {
        using var services = Start(_ => FakeEmailService.Error(400, "InvalidRecipient", "No such address."));

        var refused = Assert.IsType<SendResult.Refused>(await services.Sender().SendAsync(mail, default));

        Assert.Contains("No such address.", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task After_A_Failure_The_Service_Is_Asked_What_It_Did(int status)
    {
        using var services = Start(_ => Results.Content("<html>", "text/html", statusCode: status));

        Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(mail, default));
        service.TakesAllTheSame = true;
        Assert.IsType<SendResult.Sent>(await services.Sender().SendAsync(mail, default));
    }

    [Fact]
    public async Task A_Lost_Answer_Leaves_It_Unknown_Until_The_Service_Is_Asked()
    {
        using var services = Start(context =>
        {
            context.Abort();
            return Results.Empty;
        });
        service.TakesAllTheSame = true;

        Assert.IsType<SendResult.Unknown>(await services.Sender().SendAsync(mail, default));
        Assert.Single(service.Posts);
        Assert.IsType<SendResult.Sent>(await services.Sender().FindAsync(mail.OperationId, default));
    }

    [Theory]
    [InlineData("NotStarted", typeof(SendResult.Sent))]
    [InlineData("Running", typeof(SendResult.Sent))]
    [InlineData("Succeeded", typeof(SendResult.Sent))]
    [InlineData("Failed", typeof(SendResult.Refused))]
    [InlineData("Canceled", typeof(SendResult.Refused))]
    [InlineData("Puzzled", null)]
    public async Task An_Operations_State_Tells_What_Became_Of_The_Mail(string status, Type? expected)
    {
        using var services = Start();
        service.Set(mail.OperationId, status, status == "Failed" ? "Email was dropped." : null);

        var found = await services.Sender().FindAsync(mail.OperationId, default);

        Assert.Equal(expected, found?.GetType());
        Assert.Equal(status == "Failed", found is SendResult.Refused { Reason: var reason } && reason.Contains("Email was dropped."));
    }

    [Fact]
    public async Task A_Mail_That_Was_Never_Taken_May_Be_Sent()
    {
        using var services = Start();

        Assert.IsType<SendResult.Later>(await services.Sender().FindAsync(mail.OperationId, default));
    }

    [Fact]
    public async Task Without_The_Service_Nothing_Is_Known()
    {
        using var services = Start();
        await service.DisposeAsync();

        Assert.Null(await services.Sender().FindAsync(mail.OperationId, default));
        Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(mail, default));
    }

    [Fact]
    public async Task A_Mail_Without_An_Answer_Is_Not_Called_Never_Taken_While_It_May_Still_Arrive()
    {
        var time = new FakeTimeProvider();
        using var services = Senders.For(
            services => services.AddSingleton(Credential()).AddSingleton<TimeProvider>(time),
            ("From", "digest@example.com"), ("CommunicationServices:Endpoint", service.Address));
        service.Instead = context =>
        {
            context.Abort();
            return Results.Empty;
        };

        Assert.IsType<SendResult.Unknown>(await services.Sender().SendAsync(mail, default));
        Assert.IsType<SendResult.Unknown>(await services.Sender().FindAsync(mail.OperationId, default));
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.IsType<SendResult.Later>(await services.Sender().FindAsync(mail.OperationId, default));
    }

    [Fact]
    public async Task Without_An_Identity_Nothing_Is_Sent()
    {
        var credential = new Mock<TokenCredential>();
        credential.Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new CredentialUnavailableException("No identity."));
        using var services = Start(credential.Object);

        Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(mail, default));
        Assert.Contains("no access token", await services.Sender().CheckAsync(default), StringComparison.Ordinal);
        Assert.Empty(service.Posts);
    }

    [Fact]
    public async Task A_Check_Gets_A_Token_And_Sends_Nothing()
    {
        using var services = Start();

        Assert.Null(await services.Sender().CheckAsync(default));
        Assert.Empty(service.Posts);
    }

    [Theory]
    [InlineData("digest@example.com", 30)]
    [InlineData("DoNotReply@0a1b.azurecomm.net", 5)]
    public async Task The_Services_Own_Limits_Are_Kept(string from, int limit)
    {
        using var services = Start(Credential(), from);

        for (var i = 0; i < limit; i++)
        {
            Assert.IsType<SendResult.Sent>(await services.Sender().SendAsync(mail, default));
        }

        Assert.NotNull(Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(mail, default)).After);
        Assert.Equal(limit, service.Posts.Count);
    }

    private ServiceProvider Start(Func<HttpContext, IResult?> instead)
    {
        service.Instead = instead;
        return Start();
    }

    private ServiceProvider Start() => Start(Credential());

    private ServiceProvider Start(TokenCredential credential, string from = "Digest <digest@example.com>") => Senders.For(
        services => services.AddSingleton(credential), ("From", from), ("CommunicationServices:Endpoint", service.Address));

    private static TokenCredential Credential()
    {
        var credential = new Mock<TokenCredential>();
        credential.Setup(c => c.GetTokenAsync(
                It.Is<TokenRequestContext>(r => r.Scopes.Single() == "https://communication.azure.com/.default"), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AccessToken(FakeEmailService.Token, DateTimeOffset.MaxValue));
        return credential.Object;
    }
}
