/** What is wrong with what was filled in, in words that help; the service judges again. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

/** The same letters and digits, whichever keyboard they come from. */
export function plain(text: string): string {
  return text.normalize("NFKC").trim();
}

export function idNumber(text: string): string {
  return plain(text).replaceAll(" ", "").toUpperCase();
}

export function phone(text: string): string {
  return plain(text).replace(/(\d)[ -](?=\d)/g, "$1");
}

/** GB 11643: seventeen digits with a real day of birth, and the check character that follows from them. */
export function idNumberFault(number: string): string {
  if (!number) return "请填写户主的身份证号。";
  if (!/^\d{17}[\dX]$/.test(number)) return "请填写 18 位身份证号,末位可能是字母 X。";
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number) as [number, number, number];
  const born = new Date(Date.UTC(year, month - 1, day));
  const real = born.getUTCMonth() === month - 1 && born.getUTCDate() === day && year >= 1880 && born.getTime() < Date.now();
  return real && CHECKS[sum % 11] === number[17] ? "" : "身份证号不正确,请逐位核对。";
}

export function phoneFault(number: string): string {
  if (!number) return "请填写联系电话。";
  return PHONE.test(number) ? "" : "请填写 11 位手机号,或带区号的座机号。";
}

/** `2026-03-03` as people say it. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}
