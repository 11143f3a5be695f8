// Before the tests of another zone: the platform has to be in it.

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
if (timeZone !== process.env.TZ) throw new Error(`the zone is ${timeZone}, and not ${process.env.TZ}`);
