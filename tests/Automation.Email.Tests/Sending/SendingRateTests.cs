using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Email.Sending;
using Automation.Email.Tests.Messages;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Automation.Email.Tests.Sending;

/// <summary>Limits make mails wait in the queue, never in the sender.</summary>
public sealed class SendingRateTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void A_Minute_Holds_As_Many_As_Allowed_Wherever_It_Begins()
    {
        var rate = new SendingRate(2, time);

        Assert.Null(rate.Take());
        time.Advance(TimeSpan.FromSeconds(50));
        Assert.Null(rate.Take());
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(5), rate.Take());
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(rate.Take());
        Assert.Equal(TimeSpan.FromSeconds(50), rate.Take());
    }

    [Fact]
    public async Task A_Mail_Over_The_Limit_Is_Told_When_There_Is_Room_And_Not_Sent()
    {
        var inner = new Mock<IMailSender>();
        inner.Setup(s => s.SendAsync(It.IsAny<MailMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync(new SendResult.Sent(""));
        using var sender = new GuardedSender(inner.Object, new SendingRate(1, time));

        Assert.IsType<SendResult.Sent>(await sender.SendAsync(Mails.New(), default));
        var later = Assert.IsType<SendResult.Later>(await sender.SendAsync(Mails.New(id: 2), default));

        Assert.Equal(TimeSpan.FromMinutes(1), later.After);
        inner.Verify(s => s.SendAsync(It.IsAny<MailMessage>(), It.IsAny<CancellationToken>()), Times.Once);
    }
}
