using System.Security.Cryptography;
using Automation.Core.Mail;
using Automation.Email.Tests.Messages;
using Automation.Testing.Servers;

namespace Automation.Email.Tests.Sending;

/// <summary>Against a real SMTP server, without TLS.</summary>
public sealed class SmtpSenderTests : IAsyncLifetime
{
    private SmtpCatcher catcher = null!;

    public async Task InitializeAsync() => catcher = await SmtpCatcher.StartAsync();

    public async Task DisposeAsync() => await catcher.DisposeAsync();

    [Fact]
    public async Task A_Mail_Arrives_With_Its_Parts_Pictures_And_Headers()
    {
        using var services = Senders.For(catcher);
        var mail = Mails.New(subject: "Zürich — 点検 🚀: 3 pull requests wait");

        var result = await services.Sender().SendAsync(mail, default);

        Assert.Contains("Queued", Assert.IsType<SendResult.Sent>(result).Provider, StringComparison.Ordinal);
        var caught = await catcher.NextAsync();
        Assert.Equal(("digest@example.com", "Engineering digest"), (caught.From, caught.FromName));
        Assert.Equal([Mails.To], caught.To);
        Assert.Equal(mail.Content.Subject, caught.Subject);
        Assert.Equal(mail.Content.Text.TrimEnd(), caught.Text!.TrimEnd());
        var image = Assert.Single(caught.Attachments);
        Assert.Equal(("image/png", "inline", "flow.png", true), (image.Type, image.Disposition, image.Name, image.Related));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Mails.Png)), image.Sha256);
        Assert.Contains($"<img src=\"cid:{image.Cid}\"", caught.Html, StringComparison.Ordinal);
        Assert.Contains("Zürich — 点検 🚀", caught.Html, StringComparison.Ordinal);
        Assert.Equal([$"<{mail.Unsubscribe}>"], caught.HeadersNamed("List-Unsubscribe"));
        Assert.Equal(["List-Unsubscribe=One-Click"], caught.HeadersNamed("List-Unsubscribe-Post"));
        Assert.Equal([$"<{mail.OperationId:D}@example.com>"], caught.HeadersNamed("Message-ID"));
    }

    [Fact]
    public async Task Line_Breaks_In_A_Subject_Make_No_Header_And_No_Recipient()
    {
        using var services = Senders.For(catcher);

        await services.Sender().SendAsync(Mails.New(subject: "Hello\r\nBcc: victim@example.com\r\n\r\nBody"), default);

        var caught = await catcher.NextAsync();
        Assert.Equal("Hello Bcc: victim@example.com Body", caught.Subject);
        Assert.Equal([Mails.To], caught.To);
        Assert.Empty(caught.HeadersNamed("Bcc"));
    }

    [Fact]
    public async Task Line_Breaks_In_An_Address_Are_Refused()
    {
        using var services = Senders.For(catcher);

        var result = await services.Sender().SendAsync(Mails.New("lead@example.com\r\nRCPT TO:<victim@example.com>"), default);

        Assert.IsType<SendResult.Refused>(result);
    }

    [Fact]
    public async Task A_Lone_Dot_Ends_Nothing()
    {
        using var services = Senders.For(catcher);

        await services.Sender().SendAsync(Mails.New(), default);

        Assert.Contains("\n.\nThe end", (await catcher.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reject", "550")]
    [InlineData("spam", "554")]
    public async Task What_The_Server_Refuses_Is_Refused(string who, string code)
    {
        using var services = Senders.For(catcher);

        var result = await services.Sender().SendAsync(Mails.New($"{who}@example.com"), default);

        Assert.Contains(code, Assert.IsType<SendResult.Refused>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_The_Server_Puts_Off_Is_For_Later()
    {
        using var services = Senders.For(catcher);

        var result = await services.Sender().SendAsync(Mails.New("later@example.com"), default);

        Assert.Contains("451", Assert.IsType<SendResult.Later>(result).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut", "00:00:30")]
    [InlineData("silent", "00:00:30")]
    [InlineData("slow", "00:00:05")]
    public async Task Without_An_Answer_To_The_Mail_Its_Fate_Is_Unknown(string who, string timeout)
    {
        using var services = Senders.For(catcher, ("Smtp:Timeout", timeout));

        var result = await services.Sender().SendAsync(Mails.New($"{who}@example.com"), default);

        Assert.IsType<SendResult.Unknown>(result);
        Assert.Null(await services.Sender().FindAsync(Mails.New().OperationId, default));
    }

    [Fact]
    public async Task One_Recipients_Trouble_Is_Not_The_Next_Ones()
    {
        using var services = Senders.For(catcher);

        foreach (var who in new[] { "reject", "later", "spam", "cut", "silent" })
        {
            await services.Sender().SendAsync(Mails.New($"{who}@example.com"), default);
            Assert.IsType<SendResult.Sent>(await services.Sender().SendAsync(Mails.New($"after-{who}@example.com"), default));
        }
    }

    [Fact]
    public async Task Several_Mails_Share_A_Connection_Also_When_They_Are_Sent_At_Once()
    {
        using var services = Senders.For(catcher);

        var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => services.Sender().SendAsync(Mails.New(id: i), default)));

        Assert.All(results, static r => Assert.IsType<SendResult.Sent>(r));
        var connections = new HashSet<string>();
        foreach (var _ in results)
        {
            connections.Add((await catcher.NextAsync()).Connection);
        }

        Assert.Single(connections);
    }

    [Fact]
    public async Task A_Server_That_Is_Not_There_Is_For_Later()
    {
        var gone = await SmtpCatcher.StartAsync();
        using var services = Senders.For(gone);
        await gone.DisposeAsync();

        Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(Mails.New(), default));
        Assert.Contains("could not be reached", await services.Sender().CheckAsync(default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_Beyond_Ascii_Are_Mailed_Where_The_Server_Takes_Them()
    {
        using var services = Senders.For(catcher);

        Assert.IsType<SendResult.Sent>(await services.Sender().SendAsync(Mails.New("jürgen@bücher.example"), default));
        Assert.StartsWith("jürgen@", Assert.Single((await catcher.NextAsync()).To), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_Beyond_Ascii_Are_Refused_Where_The_Server_Does_Not_Take_Them()
    {
        await using var ascii = await SmtpCatcher.StartAsync(new SmtpCatcherOptions { Ascii = true });
        using var services = Senders.For(ascii);

        var refused = Assert.IsType<SendResult.Refused>(await services.Sender().SendAsync(Mails.New("jürgen@example.com"), default));
        Assert.Contains("SMTPUTF8", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<SendResult.Sent>(await services.Sender().SendAsync(Mails.New("lead@bücher.example"), default));
        Assert.Equal(["lead@xn--bcher-kva.example"], (await ascii.NextAsync()).HeadersNamed("To"));
    }

    [Fact]
    public async Task What_Was_Not_Handed_Over_When_The_App_Stopped_Is_For_Later()
    {
        using var services = Senders.For(catcher);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.IsType<SendResult.Later>(await services.Sender().SendAsync(Mails.New(), cancelled.Token));
        Assert.IsType<SendResult.Sent>(await services.Sender().SendAsync(Mails.New(), default));
    }
}
